import assert from "node:assert/strict";
import { touchedBy, type WhyQuestion } from "../../../../src/core/query/why/touched-by.ts";
import { shownExperiments, whyOf, type Why } from "../../../../src/core/query/why/why-of.ts";
import type { PathCommit, PathPast } from "../../../../src/core/repository/path-past.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

const files: Files = {
  "one-click.uol.yaml": `title: Will they buy?
learn: It
appliesTo: { paths: ["src/checkout/**", "**/*.ts"] }
branches: [learn/a, { repo: api, branch: learn/b }]
`,
  "other.uol.yaml": "learn: That\nbranches: [learn/b]\n",
  "far.uol.yaml": 'learn: Far\nappliesTo: { paths: ["lib/**"] }\n',
  "clicks.metric.yaml": 'title: Clicks\ntype: proportion\ncode: ["src/checkout/button.ts"]\n',
  "test.experiment.yaml": `unit: one-click
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results:
  - { date: 2026-02-16, successes: 600, of: 5000 }
decision: { choice: stop, date: 2026-02-17, because: It was enough. }
learnings:
  - { insight: Security matters., recommendation: Say it., appliesTo: { paths: ["src/checkout/**"] } }
  - { insight: Far away., appliesTo: { paths: ["lib/**"] } }
  - { insight: Replaced., appliesTo: { paths: ["src/**"] }, supersededBy: x#1 }
`,
  "clicking.experiment.yaml": "hypothesis: More click.\nmetric: clicks\nthreshold: at least 1%\n",
};

function commit(more: Partial<PathCommit>): PathCommit {
  return { commit: "abcdef0123", date: "2026-03-05", by: "dana", subject: "Build it", units: [], ...more };
}

function why(more: Partial<WhyQuestion> = {}, commits?: PathPast["commits"], some = files): Why {
  const snapshot = snapshotOf(some);
  const touched = touchedBy({
    snapshot,
    today: testToday,
    uri: `${testRoot}/src/checkout/button.ts`,
    isFolder: false,
    repository: { name: "shop", holds: () => true },
    ...(commits && { past: { commits, isCut: false } }),
    ...more,
  });
  return whyOf(touched, snapshot, testToday);
}

/** Each row as `id: reasons`. */
function rowsOf({ items }: Why["units"]): readonly string[] {
  return items.map(({ id, reasons }) => `${id}: ${reasons.map(({ words }) => words).join("; ")}`);
}

describe("whyOf", () => {
  it("tells what touches a file by paths, and by the code of metrics", () => {
    const { units, experiments, learnings } = why();
    assert.deepEqual(rowsOf(units), ["one-click: path src/checkout/**; path **/*.ts"]);
    assert.deepEqual(rowsOf(experiments), [
      "test: unit one-click; what was learned in it",
      "clicking: metric clicks, path src/checkout/button.ts",
    ]);
    assert.deepEqual(rowsOf(learnings), ["test#1: path src/checkout/**"]);
  });

  it("tells what came out and what was decided, and no registration", () => {
    const [test, clicking] = why().experiments.items;
    assert.equal(test?.verdictWord, "Supported");
    assert.equal(test.decision?.words, "Stop on 17 Feb: It was enough.");
    assert.equal(test.date, "2026-02-17");
    assert.equal(clicking?.verdictWord, "No results");
    assert.equal(clicking.decision, undefined);
    assert.equal("registration" in test, false);
  });

  it("tells the branches of commits, merged or not, and their trailers, the latest first", () => {
    const commits = [
      commit({ commit: "1111111aaa", branch: "learn/b", date: "2026-03-09" }),
      commit({ commit: "2222222aaa", merged: "learn/a", date: "2026-03-08" }),
      commit({ commit: "3333333aaa", units: ["other", "nobody"], date: "2026-03-07" }),
      commit({ commit: "4444444aaa", units: ["other"], date: "2026-03-06" }),
      commit({ commit: "5555555aaa", branch: "unlinked", date: "2026-03-05" }),
    ];
    assert.deepEqual(rowsOf(why({}, commits).units), [
      "other: branch learn/b, 9 Mar, not in what is checked out; trailer of 3333333 of 7 Mar, “Build it”, and 1 earlier commit",
      "one-click: path src/checkout/**; path **/*.ts; branch learn/a, merged 8 Mar",
    ]);
  });

  it("takes a branch for that of its own repository", () => {
    const commits = [commit({ branch: "learn/b" })];
    const repository = { name: "api", holds: () => false };
    const { units } = why({ repository }, commits);
    assert.deepEqual(rowsOf(units), [
      "one-click: path src/checkout/**; path **/*.ts; branch learn/b, 5 Mar, not in what is checked out",
    ]);
  });

  it("tells of a folder what may lie in it", () => {
    const uri = `${testRoot}/lib`;
    const { units, learnings } = why({ uri, isFolder: true });
    assert.deepEqual(rowsOf(units), ["one-click: path **/*.ts", "far: path lib/**"]);
    assert.deepEqual(rowsOf(learnings), ["test#2: path lib/**"]);
  });

  it("tells of the root, and of a folder above it, everything that names a path", () => {
    for (const uri of [testRoot, "file:///"]) {
      assert.equal(why({ uri, isFolder: true }).learnings.items.length, 2);
    }
    assert.deepEqual(why({ uri: "file:///else/a.ts" }).units, { items: [], more: 0 });
  });

  it("tells the latest twenty, and counts the others", () => {
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, at) => [
        `e${at}.experiment.yaml`,
        `unit: one-click\nhypothesis: x\nwindow: { from: 2026-01-01, to: 2026-01-${at + 2 < 10 ? "0" : ""}${at + 2} }\n`,
      ]),
    );
    const { experiments } = why({}, [], { ...files, ...many });
    assert.equal(experiments.items.length, 20);
    assert.equal(experiments.more, 25 - 20);
    assert.deepEqual(
      experiments.items.slice(0, 3).map(({ id }) => id),
      ["test", "e22", "e21"],
    );
  });

  it("names the experiments whose rows must be read before", () => {
    const touched = touchedBy({
      snapshot: snapshotOf(files),
      today: testToday,
      uri: `${testRoot}/src/checkout/button.ts`,
      isFolder: false,
      repository: { name: "shop", holds: () => true },
    });
    assert.deepEqual(
      shownExperiments(touched).map(({ id }) => id),
      ["test", "clicking"],
    );
  });
});
