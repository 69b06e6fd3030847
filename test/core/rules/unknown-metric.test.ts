import assert from "node:assert/strict";
import type { Fix } from "../../../src/core/base/read.ts";
import { findingsIn } from "../kit/snapshots.ts";

const plan = "hypothesis: At least 8% click.\nthreshold: at least 8%\nsample: 500\n";

describe("a metric that nobody described", () => {
  /** Where the dictionary lies, and the file that is offered for `checkout_errors`, below the folder `learning`. */
  const places: Record<string, string> = {
    "learning/rate.metric.yaml": "checkout_errors.metric.yaml",
    "learning/all metrics/rate.metric.yaml": "all metrics/checkout_errors.metric.yaml",
    "metrics/rate.metric.yaml": "checkout_errors.metric.yaml",
    "learning-metrics/rate.metric.yaml": "checkout_errors.metric.yaml",
  };
  for (const [place, name] of Object.entries(places)) {
    it(`can be described in ${name} where others lie at ${place}`, () => {
      const [fix] = fixesFor("checkout_errors", place);
      const text = "title: Checkout errors\nformula: What is counted, out of how many.\n";
      assert.deepEqual(fix?.creates, [{ name, text }]);
      assert.deepEqual({ edits: fix.edits, isSafe: fix.isSafe }, { edits: [], isSafe: false });
    });
  }

  it("is described nowhere when its name is no id", () => {
    for (const name of ["Errors at checkout", "../errors", "errors / all"]) {
      assert.deepEqual(fixesFor(name, "rate.metric.yaml"), []);
    }
  });

  it("is taken for a slip first where a name is near", () => {
    assert.deepEqual(
      fixesFor("raet", "rate.metric.yaml").map(({ title }) => title),
      ["Use rate"],
    );
  });
});

function fixesFor(metric: string, place: string): readonly Fix[] {
  const findings = findingsIn({
    [place]: "title: Rate\nkind: behaviour\n",
    "learning/a.experiment.yaml": `${plan}metric: ${JSON.stringify(metric)}\n`,
  });
  return findings.filter(({ rule }) => rule === "unknown-metric").flatMap(({ fixes }) => fixes);
}
