import assert from "node:assert/strict";
import type { Sliced } from "../../../src/core/base/sliced.ts";
import {
  applyFlags,
  applyFlagsInSlices,
  wantedFlags,
  wantedFlagsInSlices,
} from "../../../src/core/index/apply-flags.ts";
import { applyWear, applyWearInSlices, wantedWear, wantedWearInSlices } from "../../../src/core/index/apply-wear.ts";
import { branchQuestionsInSlices, branchQuestionsOf } from "../../../src/core/index/branch-questions.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const count = 30;
const numbers = Array.from({ length: count }, (_, at) => at);
const snapshot = snapshotOf(
  Object.fromEntries(
    numbers.flatMap((at) => [
      [`u${at}.uol.yaml`, `learn: a\nbranches: [learn/u${at}]\n`],
      [`e${at}.experiment.yaml`, `unit: u${at}\nflag: flag-${at}\ndecision: { choice: stop, date: 2026-03-02 }\n`],
    ]),
  ),
);
const answer = { flags: ["flag-7"], places: [{ flag: "flag-7", path: "src/a.ts", line: 0, character: 0 }] };
const wornCode = [{ uri: `${testRoot}/e7.experiment.yaml`, number: 1, question: { since: "c", paths: ["src/**"] } }];

describe("what git is asked about many files, in slices", () => {
  const works: readonly (readonly [string, () => Sliced<unknown>, () => unknown])[] = [
    [
      "flags",
      () => wantedFlagsInSlices(snapshot, testRoot, testToday),
      () => wantedFlags(snapshot, testRoot, testToday),
    ],
    [
      "places of flags",
      () => applyFlagsInSlices(snapshot, testRoot, answer),
      () => applyFlags(snapshot, testRoot, answer),
    ],
    ["rewritten code", () => wantedWearInSlices(snapshot, testRoot), () => wantedWear(snapshot, testRoot)],
    [
      "how it was rewritten",
      () => applyWearInSlices(snapshot, testRoot, wornCode, [{ lines: 10, gone: 6 }]),
      () => applyWear(snapshot, testRoot, wornCode, [{ lines: 10, gone: 6 }]),
    ],
    ["branches", () => branchQuestionsInSlices(snapshot, [testRoot]), () => branchQuestionsOf(snapshot, [testRoot])],
  ];
  for (const [name, sliced, atOnce] of works) {
    it(`gives way after each file for ${name}, and says the same`, () => {
      const work = sliced();
      let pauses = 0;
      let last = work.next();
      for (; last.done !== true; last = work.next()) pauses++;
      assert.ok(count <= pauses, `${pauses} pauses`);
      assert.deepEqual(last.value, atOnce());
    });
  }
});
