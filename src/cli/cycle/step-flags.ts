import type { Answers } from "../../core/cycle/question.ts";
import type { Field } from "../../core/cycle/step.ts";
import type { Flag } from "../verb.ts";

/** The flag of a key: `checkBack` is `check-back`. */
export function flagOf(key: string): string {
  return key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

export function toFlag({ key, value, summary, isList }: Field): Flag {
  const behind = value === undefined ? "" : ` <${value}${isList ? "..." : ""}>`;
  return { usage: `--${flagOf(key)}${behind}`, summary };
}

/** What was typed for the fields of a step; a flag that stands alone answers `yes`. */
export function typedAnswers(fields: readonly Field[], flags: object): Answers {
  const typed = flags as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = typed[key];
      if (value === undefined) return [];
      if (Array.isArray(value)) return [[key, value.join(",")]];
      return [[key, typeof value === "string" ? value : "yes"]];
    }),
  );
}
