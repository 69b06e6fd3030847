import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type HypothesisReading, parseHypothesis } from "../../../src/core/grammar/hypothesis.ts";
import type { Span } from "../../../src/core/grammar/reading.ts";
import { relativeOf } from "../../../src/core/grammar/relative-of.ts";
import { parseThreshold } from "../../../src/core/grammar/threshold.ts";
import { claimsOfSentences } from "./hypothesis-claims.ts";
import { heldOutRead, heldOutRefused } from "./hypothesis-held-out.ts";
import { refusedByReason } from "./hypothesis-refused.ts";
import { readSentences, refusedSentences } from "./hypothesis-sentences.ts";

const corpus = [
  ...[...readSentences, ...heldOutRead].map(({ text }) => text),
  ...[...claimsOfSentences, ...refusedSentences, ...refusedByReason].map(([, text]) => text),
  ...heldOutRefused,
];
const words = [...new Set(corpus.flatMap((text) => text.split(/\s+/)))].filter(Boolean);

/** Nearly sentences: words of the corpus in any order, halves of two sentences, and sentences with one word changed. */
const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((some) => some.join(" "));
const sentence = fc.constantFrom(...corpus);
const spliced = fc
  .tuple(sentence, sentence, fc.nat(200), fc.nat(200))
  .map(([first, second, end, start]) => first.slice(0, end) + second.slice(start));
const swapped = fc.tuple(sentence, fc.nat(40), fc.constantFrom(...words)).map(([text, at, word]) => {
  const changed = text.split(" ");
  changed[at % changed.length] = word;
  return changed.join(" ");
});
const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string(), shuffled, spliced, swapped);

describe("the reader of sentences", () => {
  it("never throws, and keeps every place inside the text", () => {
    fc.assert(fc.property(texts, checkPlaces), { numRuns: 8000 });
  });

  it("keeps them in the sentences of the table", () => {
    assert.notEqual(corpus.length, 0);
    corpus.forEach(checkPlaces);
  });

  it("reads a claim as the threshold reader reads its words, where they stand in one piece", () => {
    let compared = 0;
    for (const text of corpus) {
      const reading = parseHypothesis(text);
      if ("refusal" in reading) continue;
      const { threshold, thresholdSpan } = reading.hypothesis;
      const alone = parseThreshold(text.slice(thresholdSpan.start, thresholdSpan.end));
      if ("refusal" in alone) continue;
      compared++;
      assert.deepEqual(alone.threshold, threshold, text);
    }
    assert.ok(compared > 60, `only ${compared} were compared`);
  });

  it("does not depend on white space around it, on a full stop, or on what it is called", () => {
    for (const { text } of readSentences) {
      const bare = text.replace(/\.$/, "");
      const expected = claimOf(parseHypothesis(text));
      for (const variant of [`  ${bare}\n`, `${bare}.`, `Hypothesis: ${bare}`]) {
        assert.deepEqual(claimOf(parseHypothesis(variant)), expected, variant);
      }
    }
  });

  it("refuses what is longer than a sentence, however long it is", () => {
    const claim = "At least 8% of users will click.";
    assert.ok("hypothesis" in parseHypothesis(claim.padEnd(1000)));
    for (const length of [1001, 1_000_000]) {
      assert.deepEqual(claimOf(parseHypothesis(claim.padEnd(length))), { refused: "too-long" });
    }
  });

  it("reads sentences of repeated pieces, up to the longest it takes", () => {
    const pieces = [
      "a ",
      "at least 8% ",
      "at least 8% and ",
      "if ",
      "8",
      "(",
      "- ",
      "— as ",
      "in 3 - ",
      "from 3 ",
      ", ",
      "will ",
    ];
    const more = [
      "by ",
      "increase x ",
      "more than ",
      "within 2 days ",
      "users who ",
      "we will know ",
      "cut a b c ",
      "of the 3 ",
    ];
    for (const piece of [...pieces, ...more]) {
      checkPlaces(`At least 8% of users will click ${piece.repeat(Math.floor(960 / piece.length))}`);
    }
  });
});

describe("relativeOf", () => {
  const relative: readonly (readonly [string, boolean | null])[] = [
    ["Conversion rises by 5%.", null],
    ["The share of late tickets falls by 5%.", null],
    ["Happiness rises by 5%.", null],
    ["p95 latency falls by 5%.", true],
    ["The number of conversions rises by 5%.", true],
    ["Guides per writer rise by 5%.", true],
    ["Conversion rises by 5% relative.", true],
    ["Conversion rises by 5 points.", false],
    ["Checkout errors will be no worse than 1%.", null],
    ["Latency will be no worse than 1%.", true],
  ];
  for (const [text, expected] of relative) {
    it(`is ${expected} of: ${text}`, () => {
      const reading = parseHypothesis(text);
      assert.ok("hypothesis" in reading);
      assert.equal(relativeOf(reading.hypothesis), expected);
    });
  }
});

function checkPlaces(text: string): void {
  const reading = parseHypothesis(text);
  if ("refusal" in reading) {
    checkInside(reading.refusal, { start: 0, end: text.length });
    assert.match(reading.refusal.message, /^\S[^\n]*[.]$/, "one plain sentence");
    for (const claim of reading.claims ?? []) assert.equal(text.slice(claim.start, claim.end), claim.text);
    return;
  }
  const { thresholdSpan, parts, metric, change, population, window } = reading.hypothesis;
  checkInside(thresholdSpan, { start: 0, end: text.length });
  for (const phrase of [metric, change, population, window]) {
    if (!phrase) continue;
    assert.equal(text.slice(phrase.start, phrase.end), phrase.text);
    assert.match(phrase.text, /^\S(?:[^]*\S)?$/);
  }
  assert.notEqual(parts.length, 0);
  let { start } = thresholdSpan;
  for (const part of parts) {
    checkInside(part, { start, end: thresholdSpan.end });
    start = part.end;
  }
}

function checkInside(inner: Span, outer: Span): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  assert.ok(isInside, `${JSON.stringify(inner)} in ${JSON.stringify(outer)}`);
}

function claimOf(reading: HypothesisReading): object {
  return "refusal" in reading ? { refused: reading.refusal.reason } : reading.hypothesis.threshold;
}
