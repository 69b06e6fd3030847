import type { Undefined } from "./answer.ts";

/** The answer of a method that has none, with the numbers that exist beside it. */
export function undefinedBecause<Known extends object = object>(
  reason: string,
  known: Known = {} as Known,
): Known & Undefined {
  return { status: "undefined", reason, ...known };
}
