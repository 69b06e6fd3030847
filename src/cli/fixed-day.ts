import { parseDay, type Day } from "../core/base/day.ts";
import type { Io } from "./io.ts";
import type { CommonFlags } from "./verb.ts";
import { WrongUse } from "./wrong-use.ts";

/** The day that replaces the clock's; `undefined` when there is none. An empty variable is none, an empty flag a slip. */
export function fixedDay(io: Io, { today }: Pick<CommonFlags, "today">): Day | undefined {
  const written = today ?? (io.env["LEARNING_WALL_TODAY"] || undefined);
  if (written === undefined) return undefined;
  const day = parseDay(written);
  if (day) return day;
  const place = today === undefined ? "LEARNING_WALL_TODAY" : "--today";
  throw new WrongUse(`"${written}" is no day; write ${place} as YYYY-MM-DD, such as 2026-03-16.`);
}
