import { findRule } from "../../core/rules/catalogue.ts";
import { textsOf } from "../../core/rules/example-texts.ts";
import { mark, type Example, type Rule } from "../../core/rules/rule.ts";
import { ExitCode } from "../exit-code.ts";
import { explainMethod } from "../explain-method.ts";
import { printJson } from "../output/json.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { unknownRule } from "../unknown-rule.ts";
import type { Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol explain`: why a rule is there, with what breaks it and what keeps it; or when a method judges a claim. */
export const explain: Verb = {
  example: "uol explain threshold-missing",
  formats: ["text", "json"],
  flags: [],

  async run(io, { words: [id = "", name], flags }) {
    if (id === "method") {
      explainMethod(io, name, flags);
      return ExitCode.fine;
    }
    if (name !== undefined) throw new WrongUse(`Explain one rule at a time, for example "uol explain ${id}".`);
    const rule = findRule(id);
    if (!rule) throw unknownRule(id);
    if (flags.format === "json") printJson(io, "explain", { rule: toAnswer(rule) });
    else io.out(toText(rule, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

function toAnswer({ id, severity, title, reason, examples }: Rule): object {
  const { bad, good } = examples;
  return { id, severity, title, reason: reason.trim(), examples: { bad: bad.map(toFiles), good: good.map(toFiles) } };
}

function toText({ id, severity, title, reason, examples }: Rule, paint: Paint): string {
  return [
    `${paint("bold", id)}  ${severity}\n${title}\n`,
    `${reason.trim()}\n`,
    ...examples.bad.map((example) => `${paint("red", "Not like this:")}\n${toListing(example)}`),
    ...examples.good
      .filter((example) => example !== "")
      .map((example) => `${paint("green", "But like this:")}\n${toListing(example)}`),
  ].join("\n");
}

function toListing(example: Example): string {
  return Object.entries(toFiles(example))
    .map(([name, text]) => `  # ${name}\n${text.replace(/^(?=.)/gm, "  ")}`)
    .join("\n");
}

/** The texts of an example by name, without the mark and the line break that they begin with in our source. */
function toFiles(example: Example): Record<string, string> {
  return Object.fromEntries(
    textsOf(example).map(({ name, text }) => [name, text.replaceAll(mark, "").replace(/^\n/, "")]),
  );
}
