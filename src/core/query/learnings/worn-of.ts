import { findDecided } from "../../index/apply-wear.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Worn } from "./learning-card.ts";

/** As long as half of the lines are there, the code is the one that was tested. */
const most = 0.5;

/** That the code of a learning was rewritten; `undefined` where it was not, where there is none, and where nobody asked git. */
export function wornOf(entry: EntryOf<"experiment">, number: number): Worn | undefined {
  const { lines = 0, gone = 0 } = entry.wear?.[number] ?? {};
  const decided = findDecided(entry);
  const share = lines === 0 ? 0 : gone / lines;
  return decided && most < share ? { share, since: decided.date } : undefined;
}
