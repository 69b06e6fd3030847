import assert from "node:assert/strict";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import { questionAt } from "../kit/questions.ts";

const plan =
  "hypothesis: At least 8% of users click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { from: 2026-02-02, to: 2026-02-16 }\n";
const nine = "results: [{ date: 2026-02-16, successes: 900, of: 10000 }]\n";
const few = "results: [{ date: 2026-02-16, successes: 9, of: 100 }]\n";

/** What a person reads: without the signs of Markdown. */
function said(marked: string): string {
  const { markdown = "" } = hoverAt({ ...questionAt(marked), toImage: ({ label }) => `picture:${label.length}` }) ?? {};
  return markdown.replaceAll("\\", "");
}

describe("hover on what a verdict comes from", () => {
  it("says the verdict first, then the figures, then method, assumptions and what confidence is", () => {
    const words = said(`${plan}${nine}`.replace("results", "res|ults"));
    const parts = [
      "**Supported (confidence 0.9998).** If the true rate were 8%",
      "900 of 10,000 (9.0%), above the target of 8% in this sample.\n",
      "![9.0% against at least 8%; 90% interval 8.5% to 9.5%.](picture:",
      "| Estimate | 9.0% |",
      "| 90% interval | 8.5% to 9.5% |",
      "| Confidence for | 0.9998 |",
      "| Confidence against | below 0.01 |",
      "Exact binomial test, one-sided, 95%. Each unit counts once, and none depends on another.",
      "*Confidence is 1 minus how often",
    ];
    const places = parts.map((part) => words.indexOf(part));
    assert.deepEqual(
      parts.filter((_, at) => places[at] === -1),
      [],
      words,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  const speaking: Readonly<Record<string, string>> = {
    "the key of the results": `${plan}${nine}`.replace("results", "resu|lts"),
    "the key of the threshold": `${plan}${nine}`.replace("threshold", "thre|shold"),
    "the key of the metric": `${plan}${nine}`.replace("metric", "me|tric"),
    "a count": `${plan}${nine}`.replace("900", "9|00"),
    "the key of a count": `${plan}${nine}`.replace("of:", "o|f:"),
  };
  for (const [name, marked] of Object.entries(speaking)) {
    it(`speaks on ${name}`, () => assert.match(said(marked), /Supported \(confidence 0\.9998\)/));
  }

  const silent: Readonly<Record<string, string>> = {
    "the day of a reading": `${plan}${nine}`.replace("2026-02-16, s", "2026-02-|16, s"),
    "another key": `${plan}${nine}`.replace("hypothesis", "hypo|thesis"),
    "results that are not there yet": `${plan}res|ults: []\n`,
    "an amount of the plan": `${plan}sample: 10|0\n${nine}`,
  };
  for (const [name, marked] of Object.entries(silent)) {
    it(`is silent on ${name}`, () => assert.doesNotMatch(said(marked), /Supported|No results/));
  }

  it("says of an open verdict how many it would take, and the chance beside it", () => {
    const words = said(`${plan}${few}`.replace("results", "res|ults"));
    assert.match(words, /An 80% chance of proof needs about 4,960 users if the true rate is 9\.0%\./);
    assert.match(words, /The chance that the claim is true is about 66%/);
  });

  it("shows no picture where nobody draws one, and no figures of what was not read", () => {
    const { markdown = "" } = hoverAt(questionAt(`${plan}res|ults: [{ data: a.csv }]\n`)) ?? {};
    assert.doesNotMatch(markdown, /!\[|\| Estimate/);
    assert.match(markdown, /\*\*No verdict/);
  });

  it("escapes what comes from the file", () => {
    const marked = `${plan}res|ults: [{ date: 2026-02-16, data: "![x](http://x/y.csv)" }]\n`;
    const { markdown = "" } = hoverAt(questionAt(marked)) ?? {};
    assert.doesNotMatch(markdown, /(?<!\\)!\[x/);
  });
});

describe("hover on a check-back", () => {
  const decided = `${plan}${nine}decision: { choice: persevere }\n`;

  it("says of each that was done what came out, and how exactly it was measured", () => {
    const twice =
      "checkBack:\n  - { due: 2026-02-17, date: 2026-02-18, successes: 88, of: 1000 }\n  - { due: 2026-03-08, date: 2026-03-09, successes: 61, of: 1000 }\n";
    for (const place of ["checkB¦ack:", "succ¦esses: 61", "2026-03-¦09"]) {
      const words = said(decided + twice.replace(place.replace("¦", ""), place.replace("¦", "|")));
      assert.match(words, /- \*\*Held\.\*\* 8\.8% on 18 Feb, still at least 8%\. A true rate from/, place);
      assert.match(words, /- \*\*Not held\.\*\* 6\.1% on 9 Mar, no longer at least 8%\./, place);
    }
  });

  it("takes no word of a file for Markdown", () => {
    const { markdown = "" } =
      hoverAt(
        questionAt(
          `${decided}checkB|ack: [{ due: 2026-02-17, date: 2026-02-18, held: true, because: "[x](command:y) *z*" }]\n`,
        ),
      ) ?? {};
    assert.ok(!markdown.includes("[x](command:y)") && !markdown.includes(" *z*"), markdown);
  });

  it("leaves those that are to come to what a day is", () => {
    assert.equal(said(`${decided}checkBack: [2026-04-|17]\n`).includes("held"), false);
  });
});
