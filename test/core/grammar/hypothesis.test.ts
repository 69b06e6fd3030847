import assert from "node:assert/strict";
import { type Hypothesis, parseHypothesis } from "../../../src/core/grammar/hypothesis.ts";
import type { Threshold } from "../../../src/core/grammar/threshold.ts";
import { claimsOfSentences } from "./hypothesis-claims.ts";
import { heldOutRead, heldOutRefused } from "./hypothesis-held-out.ts";
import { refusedByReason } from "./hypothesis-refused.ts";
import { readSentences, refusedSentences } from "./hypothesis-sentences.ts";
import type { ReadSentence } from "./read-sentence.ts";

describe("parseHypothesis", () => {
  for (const sentence of [...readSentences, ...heldOutRead]) {
    it(`reads: ${sentence.text}`, () => assert.deepEqual(summaryOf(read(sentence.text)), expectedOf(sentence)));
  }

  for (const [claim, text] of claimsOfSentences) {
    it(`reads the claim of: ${text}`, () => assert.equal(claimOf(read(text).threshold), claim));
  }

  for (const [reason, text] of [...refusedSentences, ...refusedByReason]) {
    it(`refuses as ${reason}: ${JSON.stringify(text)}`, () => assert.equal(refusalOf(text).reason, reason));
  }

  for (const text of heldOutRefused) {
    it(`refuses: ${text}`, () => assert.match(refusalOf(text).message, /^\S[^\n]*[.]$/, "one plain sentence"));
  }
});

/** As in the table: `between 3..5 count/week false`, with `<` or `>` where the value itself does not count. */
function claimOf({ direction, value, to, unit, per, relative, strict }: Threshold): string {
  const side = strict ? (direction === "at-least" ? ">" : "<") : "";
  const rate = per ? `/${per.count === 1 ? "" : per.count}${singular(per.of)}` : "";
  return `${direction}${side} ${value}${to === undefined ? "" : `..${to}`} ${unit}${rate} ${relative}`;
}

function singular(unit: string): string {
  return unit === "weeks" || unit === "days" ? unit.slice(0, -1) : unit;
}

function summaryOf({ threshold, metric, change, population, window, baseline }: Hypothesis): object {
  const words = [metric, change, population, window].map((phrase) => phrase?.text);
  return { claim: claimOf(threshold), words, baseline: baseline?.value };
}

function expectedOf({ claim, metric, change, population, window, baseline }: ReadSentence): object {
  return { claim, words: [metric, change, population, window], baseline };
}

function read(text: string): Hypothesis {
  const reading = parseHypothesis(text);
  assert.ok("hypothesis" in reading, "refusal" in reading ? reading.refusal.message : "");
  return reading.hypothesis;
}

function refusalOf(text: string): { readonly reason: string; readonly message: string } {
  const reading = parseHypothesis(text);
  assert.ok("refusal" in reading, JSON.stringify(reading));
  return reading.refusal;
}
