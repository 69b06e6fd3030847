import { toEscaped, toSentence } from "../../authoring/quote-scalar.ts";
import type { Day } from "../../base/day.ts";
import type { Fix } from "../../base/read.ts";
import { nothingWritten } from "../../history/amendment.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import { toPlainNumber } from "./plain-number.ts";

/**
 * Adds an entry to `amendments` that says what stood in a field, and waits for the reason.
 *
 * The reason stays empty until a person writes it, so that the fix alone explains nothing.
 */
export function recordAmendment(field: ProtocolField, was: string | undefined, date: Day): Fix {
  const before = was === undefined ? nothingWritten : (toPlainNumber(was) ?? toFlowWords(was));
  return {
    title: "Record as amendment",
    edits: [
      {
        type: "add-record",
        key: "amendments",
        after: beforeAmendments,
        value: `{ field: ${field}, was: ${before}, date: ${date}, why: "`,
        rest: '" }',
      },
    ],
    isSafe: false,
  };
}

/** Words as they stand in braces, where a comma or a bracket would end them. */
function toFlowWords(words: string): string {
  const scalar = toSentence(words);
  return scalar === words && /[,[\]{}]/.test(words) ? toEscaped(words) : scalar;
}

/** What people write above it: the plan. */
const beforeAmendments = [
  "flag",
  "predictions",
  "rule",
  "window",
  "looks",
  "sample",
  "threshold",
  "criterion",
  "metric",
];
