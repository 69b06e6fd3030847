import type { MovedField } from "../../history/registration.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import type { EntryOf } from "../../index/entry.ts";
import { isPlanComplete } from "../../model/stage-of.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { findEntry, offsetAt } from "../../source/source-document.ts";

/** Fields that a plan must have, so that their absence has a finding of its own. */
const needed: ReadonlySet<ProtocolField> = new Set(["hypothesis", "metric", "threshold", "window"]);

/** Whether a field is another one because it cannot be read, or is not there, and an error already says so. */
export function hasOwnFinding(
  entry: EntryOf<"experiment">,
  { field, now }: Pick<MovedField, "field" | "now">,
): boolean {
  const { record, source, problems } = entry;
  if (now === undefined && needed.has(field) && !isPlanComplete(record)) return true;
  if (field === "threshold" && now !== undefined && !thresholdOf(record.threshold)) return true;
  const written = findEntry(source, [field]);
  return problems.some(({ code, range }) => {
    const start = offsetAt(source, range.start);
    return (
      written !== undefined &&
      isFault.has(code) &&
      written.start <= start &&
      start <= (written.value?.end ?? written.end)
    );
  });
}

const isFault: ReadonlySet<string> = new Set(["wrong-type", "threshold-unreadable", "unreadable-file"]);
