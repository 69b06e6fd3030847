import assert from "node:assert/strict";
import { applyChanges, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import type { BranchFate } from "../../../src/core/repository/branch-facts.ts";
import { withRepository } from "../kit/examples.ts";
import { changeOf, snapshotOf, testToday, type Files } from "../kit/snapshots.ts";

const unit = "learn: Whether guests order.\nbranches: [learn/guests]\n";
const plan = (method: string): string => `unit: guests\nmethod: ${method}\nhypothesis: a\n`;
const stop = "decision: { choice: stop, because: x }\n";

const facts = { commit: "1c0ffee".padEnd(40, "0"), date: "2026-03-03", by: "Dana" };
const mergedBy = (how: "merge" | "rebase" | "squash" | "trailer"): BranchFate => ({ is: "merged", how, commit: facts });
const changing = (lines: number): BranchFate => ({
  is: "open",
  place: { name: "learn/guests", isLocal: true, remotes: [] },
  lines,
});

function withFate(files: Files, fate: BranchFate): Snapshot {
  return withRepository(snapshotOf({ "guests.uol.yaml": unit, ...files }), { fates: { "learn/guests": fate } });
}

function messagesOf(snapshot: Snapshot, rule: string): string[] {
  return findingsOf(checkSnapshot(snapshot, testToday)).flatMap((finding) =>
    finding.rule === rule ? [finding.message] : [],
  );
}

describe("branch-merged-undecided", () => {
  for (const [how, words] of [
    ["merge", "on 2026-03-03 (1c0ffee)"],
    ["rebase", "on 2026-03-03 by rebase (1c0ffee)"],
    ["squash", "on 2026-03-03 by squash (1c0ffee)"],
    ["trailer", "on 2026-03-03, as a commit with its trailer shows (1c0ffee)"],
  ] as const) {
    it(`says how it was merged: ${words}`, () => {
      const [message] = messagesOf(withFate({}, mergedBy(how)), "branch-merged-undecided");
      assert.equal(
        message,
        `\`learn/guests\` was merged ${words}, and its question was never tested. Plan an experiment, or write down what you know.`,
      );
    });
  }

  it("names the first three experiments that are not decided", () => {
    const open = ["a", "b", "c", "d", "e"].map((id) => [`${id}.experiment.yaml`, "unit: guests\nhypothesis: a\n"]);
    const files = { ...Object.fromEntries(open), "0.experiment.yaml": `unit: guests\n${stop}` } as Files;
    const [message = ""] = messagesOf(withFate(files, mergedBy("merge")), "branch-merged-undecided");
    assert.match(message, /, and `a`, `b`, `c` and 2 more are not decided\. Decide what follows\.$/);
  });

  it("does not take a memo for a decision", () => {
    const files = { "a.experiment.yaml": "unit: guests\nhypothesis: a\nmemo: Nobody came.\n" };
    const [message = ""] = messagesOf(withFate(files, mergedBy("merge")), "branch-merged-undecided");
    assert.match(message, /, and `a` is not decided\. Decide what follows\.$/);
  });

  it("falls silent with the last decision, and speaks again when it is taken back", () => {
    const [path, open, decided] = ["a.experiment.yaml", "unit: guests\nhypothesis: a\n", `unit: guests\n${stop}`];
    let snapshot = withFate({ [path]: open }, mergedBy("merge"));
    let check = checkSnapshot(snapshot, testToday);
    const counts = [decided, open].map((text) => {
      snapshot = applyChanges(snapshot, [changeOf(path, text)]);
      check = checkSnapshot(snapshot, testToday, check);
      return findingsOf(check).filter(({ rule }) => rule === "branch-merged-undecided").length;
    });
    assert.deepEqual(counts, [0, 1]);
  });

  it("says nothing of a branch that was ended where git said nothing", () => {
    assert.deepEqual(messagesOf(snapshotOf({ "guests.uol.yaml": unit }), "branch-merged-undecided"), []);
  });
});

describe("branch-gone-unlearned", () => {
  it("asks for a memo, or for the question to be tested at all", () => {
    const gone = (files: Files): string[] => messagesOf(withFate(files, { is: "gone" }), "branch-gone-unlearned");
    assert.match(gone({})[0] ?? "", /its question was never tested/);
    assert.match(gone({ "a.experiment.yaml": plan("survey") })[0] ?? "", /no memo says what it has shown/);
    const memo = `${plan("survey")}memo: Nobody came.\n`;
    assert.deepEqual(gone({ "a.experiment.yaml": plan("survey"), "b.experiment.yaml": memo }), []);
  });
});

describe("built-more-than-needed", () => {
  for (const [method, lines, isFound] of [
    ["interview", 201, true],
    ["interview", 200, false],
    ["survey", 201, true],
    ["mock-up", 201, true],
    ["fake-door", 800, false],
    ["fake-door", 801, true],
    ["simulation", 801, true],
    ["prototype", 801, true],
    ["ab-test", 9_000, false],
    ["staged-rollout", 9_000, false],
    ["process-trial", 9_000, false],
  ] as const) {
    it(`says ${isFound ? "so" : "nothing"} of ${lines} lines for ${method}`, () => {
      const snapshot = withFate({ "a.experiment.yaml": plan(method) }, changing(lines));
      assert.equal(messagesOf(snapshot, "built-more-than-needed").length, isFound ? 1 : 0);
    });
  }

  it("speaks in the words of people", () => {
    assert.deepEqual(
      messagesOf(withFate({ "a.experiment.yaml": plan("interview") }, changing(412)), "built-more-than-needed"),
      [
        "`learn/guests` changes 412 lines, and an interview needs at most 200. See whether less would answer the question, or name the method that this has become.",
      ],
    );
  });

  it("is told of both experiments of a branch where none of them needs more than the other", () => {
    const both = { "a.experiment.yaml": plan("fake-door"), "b.experiment.yaml": plan("fake-door") };
    assert.equal(messagesOf(withFate(both, changing(1_240)), "built-more-than-needed").length, 2);
  });

  it("is told when git counts anew, although its file is the same", () => {
    const before = withFate({ "a.experiment.yaml": plan("interview") }, changing(12));
    const after = withRepository(before, { fates: { "learn/guests": changing(412) } });
    const check = checkSnapshot(after, testToday, checkSnapshot(before, testToday));
    assert.deepEqual(
      findingsOf(check).flatMap(({ rule }) => (rule === "built-more-than-needed" ? [rule] : [])),
      ["built-more-than-needed"],
    );
  });

  it("looks at the unit in the folder of the experiment", () => {
    const other = "file:///other";
    const mine = withFate({}, changing(412));
    const both = applyChanges(mine, [
      changeOf("guests.uol.yaml", "learn: b\n", other),
      changeOf("a.experiment.yaml", plan("interview"), other),
    ]);
    assert.deepEqual(messagesOf(both, "built-more-than-needed"), []);
  });
});

describe("flag-of-stopped-experiment", () => {
  it("tells how many places there are and names the first three", () => {
    const flagPlaces = [1, 2, 3, 4, 5].map((line) => ({ flag: "fast-lane", path: "a.ts", line, character: 0 }));
    const snapshot = withRepository(snapshotOf({ "a.experiment.yaml": `flag: fast-lane\n${stop}` }), { flagPlaces });
    assert.deepEqual(messagesOf(snapshot, "flag-of-stopped-experiment"), [
      "This experiment was stopped, and its flag still stands in the code in 5 places: `a.ts:2`, `a.ts:3`, `a.ts:4` and 2 more. Take it out.",
    ]);
  });

  it("falls silent while the flag is renamed, until it is looked for anew", () => {
    const flagPlaces = [{ flag: "fast-lane", path: "a.ts", line: 1, character: 0 }];
    const before = withRepository(snapshotOf({ "a.experiment.yaml": `flag: fast-lane\n${stop}` }), { flagPlaces });
    const after = applyChanges(before, [changeOf("a.experiment.yaml", `flag: slow-lane\n${stop}`)]);
    assert.deepEqual(messagesOf(after, "flag-of-stopped-experiment"), []);
  });
});

describe("a comment that keeps a finding of a branch quiet", () => {
  it("is not called unused before git was asked, and is afterwards", () => {
    const text = `learn: a\n# uol-ignore branch-merged-undecided: we know\nbranches: [learn/guests]\n`;
    const snapshot = snapshotOf({ "guests.uol.yaml": text });
    assert.deepEqual(messagesOf(snapshot, "ignore-unused"), []);
    const told = (fate: BranchFate): string[] =>
      messagesOf(withRepository(snapshot, { fates: { "learn/guests": fate } }), "ignore-unused");
    assert.equal(told({ is: "gone" }).length, 1);
    assert.deepEqual(told(mergedBy("merge")), []);
  });
});
