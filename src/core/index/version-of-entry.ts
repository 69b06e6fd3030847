import { experimentVersionOf, type ExperimentVersion } from "../history/version.ts";
import type { SourceDocument } from "../source/source-document.ts";
import type { EntryOf } from "./entry.ts";

const known = new WeakMap<SourceDocument, ExperimentVersion>();

/** What the file of an experiment says today, as far as registration depends on it; `undefined` while it cannot be read. */
export function versionOfEntry({ record, source }: EntryOf<"experiment">): ExperimentVersion | undefined {
  if (!source.root || source.isBroken) return undefined;
  let version = known.get(source);
  if (!version) {
    version = experimentVersionOf(record, source);
    known.set(source, version);
  }
  return version;
}
