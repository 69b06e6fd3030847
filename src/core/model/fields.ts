import * as z from "zod";
import { parseDay } from "../base/day.ts";
import { parseQuantity } from "../grammar/quantity.ts";

/**
 * The small schemas that the kinds of files are made of.
 *
 * Each says in `expected` what a person should write; `wrong-type` reads it out. None of them rewrites what was
 * written: a record holds the words of the file, and what is derived from them is derived where it is needed.
 */
declare module "zod" {
  interface GlobalMeta {
    /** What belongs here, as the end of the sentence "`key` takes ...". */
    expected?: string;
    /** Whether `1.10` means these very characters, not the number 1.1. */
    isAsWritten?: boolean;
  }
}

/** A sentence or a name. Numbers and `true` count as the words that they are written with. */
export const words = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .meta({ expected: "words", isAsWritten: true });

/** The id of another file: its name without the suffix. */
export const reference = words.meta({
  expected: "an id: the name of a file without its suffix",
  isAsWritten: true,
});

export const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .meta({ expected: "a day that exists, such as 2026-03-16" });

export const flag = z.boolean().meta({ expected: "true or false" });

export const count = z.number().int().nonnegative().meta({ expected: "a whole number, such as 5000" });

/** Longer than ten years is a slip of the keyboard. */
const mostDays = 3650;

export const dayCount = z.number().int().min(1).max(mostDays).meta({ expected: "a number of days, such as 14" });

export const number = z.number().meta({ expected: "a number" });

/** A quantity as people write it: `6.5%`, `300 ms`, `400 per day`. */
export const quantity = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => "quantity" in parseQuantity(text))
  .meta({ expected: "a number with its unit, such as 6.5% or 300 ms" });

/** A length of time in days: `14`, `14 days`, `2 weeks`. */
export const length = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => daysOfLength(text) !== undefined)
  .meta({ expected: "a length of time, such as 14 days" });

/** The days of a `length`; `undefined` for what is no length of time, or is no whole day. */
export function daysOfLength(text: string): number | undefined {
  const match = /^(\d+)(?:\s*(d|days?|w|weeks?))?$/.exec(text.trim());
  const days = Number(match?.[1]) * (match?.[2]?.startsWith("w") ? 7 : 1);
  return days <= mostDays ? days : undefined;
}

/** Where something applies: paths and tags, apart or in one list in which an item with `/` or `*` is a path. */
export const appliesTo = z
  .union([
    z.array(words),
    z.looseObject({
      paths: z.array(words).describe("Globs of the code.").optional(),
      tags: z.array(words).describe("Words under which it is found.").optional(),
    }),
  ])
  .meta({ expected: "a list of paths and tags, or { paths: [...], tags: [...] }" });

/** So many stars in one segment that matching could take for ever; no person writes such a glob. */
const tooManyStars = /(?:\*[^/*]*){4}/;

/** Whether a glob can be matched in a time that does not run away. */
export function isQuickGlob(text: string): boolean {
  return !tooManyStars.test(text.replaceAll("**", ""));
}

export const glob = words
  .refine(isQuickGlob)
  .meta({ expected: "a glob with at most three * between two /", isAsWritten: true });

export function oneOf<const T extends readonly [string, ...string[]]>(choices: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(choices).meta({ expected: `one of ${choices.join(", ")}` });
}

export function listOf<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).meta({ expected: "a list" });
}

export function mapOf<T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string(), value).meta({ expected: "names with values, such as { name: value }" });
}
