import { toSentence } from "../../authoring/quote-scalar.ts";
import type { Fix } from "../../base/read.ts";
import type { MovedField } from "../../history/registration.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import { findEntry, type SourceDocument } from "../../source/source-document.ts";
import { toPlainNumber } from "./plain-number.ts";
import { quoted } from "./quoted.ts";

/** Fields whose value is one scalar, so that the words of it are all there is to write. */
const scalars: ReadonlySet<ProtocolField> = new Set([
  "hypothesis",
  "metric",
  "threshold",
  "criterion",
  "baseline",
  "sample",
  "population",
  "confidence",
]);

/** Writes what stood in a field before; none for lists and mappings, whose form is not known any more. */
export function putBack(source: SourceDocument, { field, was }: MovedField): Fix | undefined {
  if (was === undefined || !scalars.has(field)) return undefined;
  const value = toPlainNumber(was) ?? toSentence(was);
  const edit = findEntry(source, [field])
    ? ({ type: "set-value", path: [field], value } as const)
    : ({ type: "insert-key", key: field, after: [field === "threshold" ? "metric" : "hypothesis"], value } as const);
  return { title: `Put back ${quoted(was)}`, edits: [edit], isSafe: false };
}
