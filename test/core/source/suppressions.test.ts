import assert from "node:assert/strict";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { findingsIn, linesOf } from "../kit/snapshots.ts";

/** What each text asks to be silent about, as `rule @line reason`; it speaks for the file, or stands last or too late. */
const texts: Record<string, { text: string; asked: readonly string[] }> = {
  "a comment above a line": { text: "# uol-ignore a-rule: because\nmetric: b\n", asked: ["a-rule @1 because"] },
  "comments and blank lines between": {
    text: "# uol-ignore a-rule: because\n\n# other\n  # indented\nmetric: b\n",
    asked: ["a-rule @4 because"],
  },
  "two for one line": {
    text: "# uol-ignore a-rule: because\n# uol-ignore b-rule: also\nmetric: b\n",
    asked: ["a-rule @2 because", "b-rule @2 also"],
  },
  "an indented comment": {
    text: "window:\n  # uol-ignore a-rule: because\n  to: b\n",
    asked: ["a-rule @2 because"],
  },
  "no reason": { text: "# uol-ignore a-rule\nmetric: b\n", asked: ["a-rule @1 "] },
  "no room": { text: "#uol-ignore a-rule:because\nmetric: b\n", asked: ["a-rule @1 because"] },
  CRLF: { text: "# uol-ignore a-rule: because\r\nmetric: b\r\n", asked: ["a-rule @1 because"] },
  "a lone CR": { text: "# uol-ignore a-rule: because\rmetric: b\r", asked: ["a-rule @1 because"] },
  "nothing below": { text: "metric: b\n# uol-ignore a-rule: because\n", asked: ["a-rule last because"] },
  "only blanks and comments below": {
    text: "metric: b\n# uol-ignore a-rule: because\n\n# other\n",
    asked: ["a-rule last because"],
  },
  "the whole file": { text: "# uol-ignore-file a-rule: because\nmetric: b\n", asked: ["a-rule because"] },
  "the whole file, below a document start": {
    text: "---\n# uol-ignore-file a-rule: because\nmetric: b\n",
    asked: ["a-rule because"],
  },
  "the whole file, too late": {
    text: "metric: b\n# uol-ignore-file a-rule: because\nwhy: c\n",
    asked: ["a-rule late because"],
  },
  "words behind a value": { text: "metric: b # uol-ignore a-rule: because\nwhy: c\n", asked: [] },
  "a literal block": { text: "memo: |\n  # uol-ignore a-rule: because\n  text\n", asked: [] },
  "the first line of a folded block in a list": {
    text: "unknowns:\n  - >\n    # uol-ignore a-rule: because\n    text\n",
    asked: [],
  },
  "a quoted text of several lines": { text: 'memo: "one\n  # uol-ignore a-rule: because\n  two"\n', asked: [] },
  "the line behind a block": {
    text: "memo: |\n  text\n# uol-ignore a-rule: because\nmetric: b\n",
    asked: ["a-rule @3 because"],
  },
  "a list, between items": {
    text: "unknowns:\n  - a\n  # uol-ignore a-rule: because\n  - b\n",
    asked: ["a-rule @3 because"],
  },
  "another word": { text: "# uol-ignored a-rule: because\n# uol-ignore\nmetric: b\n", asked: [] },
};

describe("suppressions", () => {
  for (const [name, { text, asked }] of Object.entries(texts)) {
    it(`are ${asked.length === 0 ? "not found" : "found"} in ${name}`, () => {
      const found = parseSource(text).suppressions.map(
        ({ rule, line, misplaced, reason }) =>
          `${rule} ${misplaced ? `${misplaced} ` : ""}${line === undefined ? "" : `@${line} `}${reason}`,
      );
      assert.deepEqual(found, asked);
    });
  }

  const plan = "hypothesis: At least 8% click.\nmetric: clicks\nsampel: 5\n";
  const hidden: Record<string, { text: string; left: readonly string[] }> = {
    "nothing that is not named": { text: plan, left: ["1 threshold-missing", "0 window-end-missing", "2 unknown-key"] },
    "a rule on the line below": {
      text: plan.replace("metric", "# uol-ignore threshold-missing: agreed\nmetric"),
      left: ["0 window-end-missing", "3 unknown-key"],
    },
    "nothing on another line": {
      text: plan.replace("sampel", "# uol-ignore threshold-missing: agreed\nsampel"),
      left: ["2 ignore-unused", "1 threshold-missing", "0 window-end-missing", "3 unknown-key"],
    },
    "a rule in the whole file": {
      text: `# uol-ignore-file unknown-key: ours\n${plan}`,
      left: ["2 threshold-missing", "1 window-end-missing"],
    },
    "nothing for the file behind the first key": {
      text: plan.replace("metric", "# uol-ignore-file unknown-key: ours\nmetric"),
      left: ["1 ignore-unused", "2 threshold-missing", "0 window-end-missing", "3 unknown-key"],
    },
    "nothing below the last line": {
      text: `${plan}# uol-ignore unknown-key: ours\n`,
      left: ["3 ignore-unused", "1 threshold-missing", "0 window-end-missing", "2 unknown-key"],
    },
    "a rule, although nobody says why": {
      text: plan.replace("sampel", "# uol-ignore unknown-key\nsampel"),
      left: ["2 ignore-without-reason", "1 threshold-missing", "0 window-end-missing"],
    },
    "what is said of themselves": {
      text: `# uol-ignore-file ignore-unused: we sort them out in May\n# uol-ignore-file wrong-type: as the warehouse writes it\n${plan}`,
      left: ["3 threshold-missing", "2 window-end-missing", "4 unknown-key"],
    },
    "what later rules will find, for all we know": {
      text: `# uol-ignore-file flag-of-stopped-experiment: a first look\n${plan}`,
      left: ["2 threshold-missing", "1 window-end-missing", "3 unknown-key"],
    },
    "what is open in another clone, where nobody has asked git": {
      text: `# uol-ignore-file propagation-open: the wiki is slow\n${plan}`,
      left: ["2 threshold-missing", "1 window-end-missing", "3 unknown-key"],
    },
    "what only history shows, where nobody has asked git": {
      text: `# uol-ignore-file goalposts-moved: merged late\n${plan}`,
      left: ["2 threshold-missing", "1 window-end-missing", "3 unknown-key"],
    },
  };
  for (const [name, { text, left }] of Object.entries(hidden)) {
    it(`hide ${name}`, () => {
      const expected = left.map((line) => `a.experiment.yaml:${line}`).sort();
      assert.deepEqual(linesOf(findingsIn({ "a.experiment.yaml": text })).sort(), expected);
    });
  }
});
