import type { EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { experimentsOf } from "../../index/experiments-of.ts";

/**
 * How far the question of a unit is answered, as far as it matters to a branch that ends: `untested` without any
 * experiment, `unwritten` while none has a memo or a decision, `undecided` while one lacks a decision.
 */
export type UnitStanding = "untested" | "unwritten" | "undecided" | "decided";

export function unitStandingOf(unit: EntryOf<"unit">, snapshot: Snapshot): UnitStanding {
  const experiments = experimentsOf(unit, snapshot).map(({ record }) => record);
  if (experiments.length === 0) return "untested";
  if (experiments.every((record) => choiceOf(record) !== undefined)) return "decided";
  const isWritten = experiments.some((record) => record.memo !== undefined || choiceOf(record) !== undefined);
  return isWritten ? "undecided" : "unwritten";
}
