import type { Path } from "../../base/document-edit.ts";
import type { Result } from "../../model/experiment.ts";
import { findNode, type SourceDocument } from "../../source/source-document.ts";

/** A number that cannot be, with the key that holds it. */
export interface ImpossibleNumber {
  readonly key: string;
  readonly message: string;
}

/** What in a reading cannot have been counted so, at most one fault for each number. */
export function* impossibleNumbers(result: Result, source: SourceDocument, path: Path): Iterable<ImpossibleNumber> {
  yield* negatives(result);
  yield* fractions(result);
  yield* impossibleShare(result);
  yield* observedByNobody(result);
  yield* unequalPairs(source, path);
}

const counts = ["successes", "of", "n", "events", "exposure"] as const;

function* negatives(result: Result): Iterable<ImpossibleNumber> {
  for (const key of counts) {
    const value = result[key];
    if (value === undefined || 0 <= value) continue;
    yield { key, message: `\`${key}\` is ${value}, and nothing can be counted less than zero times.` };
  }
  const { sd } = result;
  if (sd !== undefined && sd < 0) {
    yield { key: "sd", message: `\`sd\` is ${sd}, and a standard deviation is never negative.` };
  }
}

/** What is counted one by one; an exposure is measured. */
const whole = counts.filter((key) => key !== "exposure");

function* fractions(result: Result): Iterable<ImpossibleNumber> {
  for (const key of whole) {
    const value = result[key];
    if (value === undefined || value < 0 || Number.isSafeInteger(value)) continue;
    const why = Number.isInteger(value) ? "is more than anybody counts" : "is no whole number, and nobody counts parts";
    yield { key, message: `\`${key}\` is ${value}, which ${why}. Write how many there were.` };
  }
}

function* impossibleShare({ successes, of }: Result): Iterable<ImpossibleNumber> {
  if (successes === undefined || of === undefined || of <= 0 || successes <= of) return;
  const message = `${successes} of ${of} is more than all of them. \`of\` counts all who were observed, \`successes\` those of them who did it.`;
  yield { key: "successes", message };
}

/** What is divided by how many were observed; a zero there leaves nothing to judge. */
const divided = [
  ["of", "successes", "share"],
  ["n", "mean", "mean"],
  ["exposure", "events", "rate"],
] as const;

function* observedByNobody(result: Result): Iterable<ImpossibleNumber> {
  for (const [key, value, name] of divided) {
    if (result[key] !== 0 || result[value] === undefined) continue;
    yield { key, message: `\`${key}\` is 0, and of nothing there is no ${name}. Leave the reading out.` };
  }
}

/** Counts what is written: a value that cannot be read still has its partner. */
function* unequalPairs(source: SourceDocument, path: Path): Iterable<ImpossibleNumber> {
  const before = findNode(source, [...path, "before"]);
  const after = findNode(source, [...path, "after"]);
  if (before?.kind !== "sequence" || after?.kind !== "sequence") return;
  const [first, second] = [before.items.length, after.items.length];
  if (first === second) return;
  const message = `\`before\` has ${first} values and \`after\` has ${second}. Each needs its partner, in the same order.`;
  yield { key: "after", message };
}
