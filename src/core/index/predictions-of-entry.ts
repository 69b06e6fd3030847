import { predictionsOf, type Prediction } from "../history/prediction.ts";
import type { EntryOf } from "./entry.ts";
import { versionOfEntry } from "./version-of-entry.ts";

const known = new WeakMap<EntryOf<"experiment">, readonly Prediction[]>();

/** What people predicted of an experiment, each with whether it was said before the first result. */
export function predictionsOfEntry(entry: EntryOf<"experiment">): readonly Prediction[] {
  let predictions = known.get(entry);
  if (!predictions) {
    predictions = predictionsOf(entry.record, entry.past, versionOfEntry(entry));
    known.set(entry, predictions);
  }
  return predictions;
}
