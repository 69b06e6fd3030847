import assert from "node:assert/strict";
import { hashText } from "../../../src/core/base/hash-text.ts";
import { formatVersionLine, parseVersionLine, readVersionLine } from "../../../src/node/git/version-line.ts";
import { versionOfText, type VersionKind } from "../../../src/node/git/version-of-text.ts";

const text = `hypothesis: At least 8 % of  visitors click.
metric: clicks
threshold: at least 8.0%
criterion: None complains.
baseline: 5%
guardrails: [{ metric: errors, threshold: at most 1% }]
secondary: [{ metric: visits, threshold: at least +2pp }]
arms: { control: 50%, new: 50% }
sample: 1000
looks: [2026-03-05]
window: { from: 2026-03-02, days: 14 }
population: visitors
segments: [new, old]
exclusions: [staff]
confidence: 95%
rule: { supported: persevere, refuted: stop }
results: [{ date: 2026-03-09, successes: 90, of: 1000 }]
decision: { choice: stop, because: No. }
predictions: { dana: 70%, __proto__: 0.4 }
`;

describe("a line of the cache", () => {
  // When this fails because versions say something else now, raise `cacheVersion` in version-cache.ts along with it:
  // a cache of before would go on to say what it said.
  it("says of these bytes what it always said", () => {
    const lineOf = (kind: VersionKind, of: string): number =>
      hashText(formatVersionLine(kind, "0".repeat(40), versionOfText(kind, of).version));
    assert.deepEqual(
      {
        experiment: lineOf("experiment", text),
        metric: lineOf("metric", "title: Clicks\ntype: proportion\nunit: '%'\nbetter: higher\n"),
        foreign: lineOf("experiment", "apiVersion: v1\n"),
      },
      { experiment: 1938386448329120, metric: 6422892093621003, foreign: 4418928821329380 },
    );
  });

  it("is read as what was written", () => {
    const { version } = versionOfText("experiment", text);
    const line = parseVersionLine(formatVersionLine("experiment", "0".repeat(40), version));
    assert.ok(line);
    assert.deepEqual(readVersionLine(line, new Map()), version);
  });
});
