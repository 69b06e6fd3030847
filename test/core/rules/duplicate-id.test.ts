import assert from "node:assert/strict";
import { applyChanges, emptySnapshot } from "../../../src/core/index/snapshot.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { changeOf, findingsIn, linesOf, testToday } from "../kit/snapshots.ts";

const trial = `unit: checkout
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-rate
threshold: at least 8%
population: visitors without an account
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const question = `learn: Whether an account keeps people from ordering.
why: Four in ten leave where we ask for a password.
owner: dana
due: 2026-03-31
`;

describe("two files of one id", () => {
  it("are one fault, and not also the same question in the same days", () => {
    const found = linesOf(
      findingsIn({ "checkout.uol.yaml": question, "a/x.experiment.yaml": trial, "b/X.experiment.yml": trial }),
    );
    assert.deepEqual(found, ["a/x.experiment.yaml:0 duplicate-id", "b/X.experiment.yml:0 duplicate-id"]);
  });

  it("are still compared with a third file", () => {
    const found = linesOf(
      findingsIn({
        "checkout.uol.yaml": question,
        "a/x.experiment.yaml": trial,
        "b/x.experiment.yaml": trial,
        "y.experiment.yaml": trial,
      }),
    );
    for (const rule of ["1 near-duplicate-hypothesis", "5 experiments-collide"]) {
      assert.deepEqual(
        found.filter((line) => line.endsWith(`:${rule}`)),
        ["a/x.experiment.yaml", "b/x.experiment.yaml", "y.experiment.yaml"].map((path) => `${path}:${rule}`),
      );
    }
  });

  it("in two folders of one workspace are no fault, and no pair either", () => {
    const changes = ["file:///shop", "file:///app"].flatMap((root) => [
      changeOf("checkout.uol.yaml", question, root),
      changeOf("x.experiment.yaml", trial, root),
    ]);
    assert.deepEqual(findingsOf(checkSnapshot(applyChanges(emptySnapshot(), changes), testToday)), []);
  });
});
