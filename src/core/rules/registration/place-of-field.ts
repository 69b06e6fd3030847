import type { Range } from "../../base/position.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import { placeForMissing, type SourceDocument } from "../../source/source-document.ts";

/** The key of a field of the plan, else where one says that it is missing. */
export function placeOfField(source: SourceDocument, field: ProtocolField): Range {
  return placeForMissing(source, field === "threshold" ? [field, "metric", "hypothesis"] : [field, "hypothesis"]);
}
