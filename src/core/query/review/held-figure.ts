import type { Day } from "../../base/day.ts";
import type { EntryOf } from "../../index/entry.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { shareText } from "../forecast-words.ts";
import type { Figure } from "./figure.ts";

/** How often what was decided on still held when it was measured again. */
export function heldFigure(entries: readonly EntryOf<"experiment">[], snapshot: Snapshot, today: Day): Figure {
  const done = entries.flatMap((entry) =>
    heldInSnapshot(entry, snapshot, today)
      .filter(({ date }) => date <= today)
      .map(({ state }) => ({ state, entry })),
  );
  const known = done.filter(({ state }) => state !== "unknown");
  const held = known.filter(({ state }) => state === "held").length;
  const unknown = done.length - known.length;
  return {
    id: "held",
    title: "Held check-backs",
    formula: "check-backs at which the threshold was met again / check-backs that were done and can be told",
    value: known.length === 0 ? null : held / known.length,
    unit: "share",
    numbers: { held, done: known.length, unknown },
    sentence:
      known.length === 0
        ? "Nothing of this period was measured again yet."
        : `At ${shareText(held, known.length)} check-backs the threshold was met again.`,
    files: Array.from(new Set(known.map(({ entry }) => entry.path))),
  };
}
