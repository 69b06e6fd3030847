import assert from "node:assert/strict";
import { codeLensWords } from "../../../../src/core/query/learnings/code-lens-words.ts";
import { learningsForUri } from "../../../../src/core/query/learnings/learning-groups.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

interface Parts {
  readonly insight?: string;
  /** Of 5,000, against at least 8%; none without a result. */
  readonly successes?: number;
  readonly date?: string;
  readonly more?: string;
}

function experiment({ insight = "A shorter form did not help.", successes, date, more = "" }: Parts): string {
  const results = successes === undefined ? "" : `results: [{ date: 2026-02-16, successes: ${successes}, of: 5000 }]\n`;
  const decision = date === undefined ? "" : `decision: { choice: persevere, date: ${date}, because: x }\n`;
  return (
    "hypothesis: At least 8% of visitors click.\nmetric: rate\nthreshold: at least 8%\nsample: 5000\n" +
    `${results}${decision}learnings: [{ insight: "${insight}", appliesTo: [src/**]${more} }]\n`
  );
}

function wordsFor(...all: readonly Parts[]): string {
  const files: Files = Object.fromEntries(all.map((parts, at) => [`e${at}.experiment.yaml`, experiment(parts)]));
  const { rows, count } = learningsForUri(`${testRoot}/src/form.ts`, snapshotOf(files), testToday);
  return codeLensWords(rows, count, testToday);
}

describe("the line above a file of the code", () => {
  const rows: Readonly<Record<string, readonly [said: () => string, expected: string]>> = {
    "says how much is known, what the data said, the insight and the month": [
      () => wordsFor({ successes: 250, date: "2026-03-02" }, { insight: "x" }),
      "2 learnings: refuted, a shorter form did not help, March",
    ],
    "says the year where it is another": [
      () => wordsFor({ successes: 250, date: "2025-12-31" }),
      "1 learning: refuted, a shorter form did not help, December 2025",
    ],
    "puts first what failed, though something else is as sure": [
      () => wordsFor({ insight: "One.", successes: 480 }, { insight: "Two.", successes: 250 }),
      "2 learnings: refuted, Two, February",
    ],
    "puts what holds before what is in doubt": [
      () =>
        wordsFor(
          { insight: "One.", successes: 480 },
          { insight: "Two.", successes: 250, more: ", reviewBy: 2026-01-01" },
        ),
      "2 learnings: supported, One, February",
    ],
    "says of the only one that it is in doubt": [
      () => wordsFor({ insight: "One.", successes: 480, more: ", reviewBy: 2026-01-01" }),
      "1 learning: supported, review due, One, February",
    ],
    "leaves out what others have replaced": [
      () => wordsFor({ successes: 250, more: ", supersededBy: e1#1" }, { insight: "Newer." }),
      "1 learning: Newer",
    ],
    "says no verdict where there are no data": [() => wordsFor({ insight: "Seen." }), "1 learning: Seen"],
    "keeps a name as it is, and one line short": [
      () => wordsFor({ insight: `Ümläute\\nand SQL ${"long words ".repeat(20)}` }),
      `1 learning: Ümläute and SQL ${"long words ".repeat(20)}`.slice(0, "1 learning: ".length + 59).trimEnd() + "…",
    ],
  };
  for (const [what, [said, expected]] of Object.entries(rows)) {
    it(what, () => assert.equal(said(), expected));
  }

  it("counts all, however many are weighed", () => {
    const many = Array.from({ length: 230 }, (_, at): Parts => ({ insight: `Number ${at}.` }));
    assert.match(wordsFor(...many), /^230 learnings: Number /);
  });
});
