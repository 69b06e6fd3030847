import assert from "node:assert/strict";
import { seenIn } from "../../../src/core/query/seen.ts";
import { experimentOf } from "../kit/records.ts";

/** What is said of results, as `value (detail)`. */
const rows: Record<string, { text: string; seen: string | undefined }> = {
  "no results": { text: "metric: clicks\n", seen: undefined },
  "an empty list": { text: "results: []\n", seen: undefined },
  "a share": { text: "results: [{ successes: 450, of: 5000 }]\n", seen: "9.0% (450 of 5,000)" },
  "a share of a few": { text: "results: [{ successes: 7, of: 19 }]\n", seen: "7 of 19 ()" },
  "a share of just enough": { text: "results: [{ successes: 7, of: 20 }]\n", seen: "35.0% (7 of 20)" },
  "a mean": { text: "results: [{ mean: 1234.5, sd: 3, n: 1200 }]\n", seen: "1,230 (n = 1,200)" },
  "a mean in words": { text: "results: [{ mean: 300 ms }]\n", seen: "300 ms ()" },
  "a rate": { text: "results: [{ events: 12, exposure: 14 }]\n", seen: "12 events (in 14)" },
  "single values": { text: "results: [{ values: [1, 2, 4] }]\n", seen: "2.33 (n = 3)" },
  "a judgement": { text: "results: [{ judged: refuted, by: dana }]\n", seen: "judged refuted ()" },
  "a file": { text: "results: [{ data: results/a.csv }]\n", seen: "data in a file (results/a.csv)" },
  "a reading without a number": { text: "results: [{ note: later }]\n", seen: undefined },
  "the latest day, in any order": {
    text: "results: [{ date: 2026-03-09, successes: 9, of: 100 }, { date: 2026-03-02, successes: 1, of: 100 }]\n",
    seen: "9.0% (9 of 100)",
  },
  "the later line of one day": {
    text: "results: [{ date: 2026-03-09, mean: 1 }, { date: 2026-03-09, mean: 2 }]\n",
    seen: "2 ()",
  },
  "the metric that decides": {
    text: "metric: clicks\nresults: [{ metric: clicks, mean: 1 }, { metric: errors, mean: 2 }]\n",
    seen: "1 ()",
  },
  "two arms, control by its name": {
    text: "arms: { new: 50%, control: 50% }\nresults: [{ arm: new, successes: 9, of: 100 }, { arm: control, successes: 8, of: 100 }]\n",
    seen: "9.0% (9 of 100, against 8.0%)",
  },
  "two arms, control by its place": {
    text: "arms: { old: 50%, new: 50% }\nresults: [{ arm: new, mean: 2 }, { arm: old, mean: 1 }]\n",
    seen: "2 (against 1)",
  },
  "control alone": { text: "arms: { control: 50%, new: 50% }\nresults: [{ arm: control, mean: 1 }]\n", seen: "1 ()" },
};

describe("seenIn", () => {
  for (const [name, { text, seen }] of Object.entries(rows)) {
    it(`says ${seen ?? "nothing"} of ${name}`, () => {
      const found = seenIn(experimentOf(text));
      assert.equal(found && `${found.value} (${found.detail})`, seen);
    });
  }
});
