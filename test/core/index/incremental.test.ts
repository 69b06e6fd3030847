import assert from "node:assert/strict";
import * as fc from "fast-check";
import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { buildCards, type CardTable } from "../../../src/core/query/build-cards.ts";
import { checkSnapshot, type Check } from "../../../src/core/rules/check-snapshot.ts";
import { changeOf, testRoot, testToday } from "../kit/snapshots.ts";

const unitTexts = [
  "title: Will they?\nlearn: Whether they click.\nobjective: conversion\ndue: 2026-03-01\n",
  "learn: Whether they pay.\nbranches: [learn/a]\nappliesTo: [checkout]\n",
  "title: foreign\n",
  "",
  'learn: "open\n',
  "[",
];
const experimentTexts = [
  "unit: a\nhypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-09 }\n",
  "unit: b\nhypothesis: At least 8% click.\nmetric: clicks\n",
  "unit: a\nhypothesis: They pay.\ndecision: { choice: stop, date: 2026-03-01 }\npropagation: [{ unit: b }, { unit: A }]\n",
  "metric: clicks\n",
  "unit: gone\nsampel: 3\nresults: [{ date: 2026-03-09, successes: 9, of: 100 }]\n",
  "",
  "{",
];
const settingsTexts = [
  'exclude: ["vendor/**"]\n',
  "exclude: [a.*]\ngrace: 1 day\n",
  "grace: 30 days\nrules: { threshold-missing: off }\nlimits: { running: 1, debt: 0 }\n",
  "objectives: { conversion: { title: More who pay } }\n",
  "epochs: 3\n",
  "",
];
const metricTexts = [
  "title: Clicks\nkind: behaviour\ntype: proportion\nbetter: higher\n",
  "title: Clicks\nkind: business\nunit: ms\nbaseline: 300 ms\n",
  "",
];
const texts: readonly [name: RegExp, texts: readonly string[]][] = [
  [/\.uol\./, unitTexts],
  [/\.experiment\./, experimentTexts],
  [/\.metric\./, metricTexts],
  [/learning\./, settingsTexts],
];
const names = [
  ..."a.uol.yaml b.uol.yaml A.uol.yml learning/a.uol.yaml vendor/a.uol.yaml vendor/b.uol.yaml".split(" "),
  ..."a.experiment.yaml b.experiment.yaml learning/c.experiment.yaml vendor/a.experiment.yaml".split(" "),
  ..."clicks.metric.yaml learning/Clicks.metric.yml vendor/clicks.metric.yaml".split(" "),
  ..."learning.yaml learning.yml learning/learning.yaml vendor/learning.yaml".split(" "),
];

const change: fc.Arbitrary<FileChange> = fc.constantFrom(...names).chain((name) => {
  const choices = texts.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  return fc
    .tuple(fc.option(fc.constantFrom(...choices), { nil: undefined }), fc.constantFrom(testRoot, "file:///api"))
    .map(([text, root]) => changeOf(name, text, root));
});
/** Each step brings some changes; a day may pass with it. */
const steps = fc.array(
  fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    today: fc.constantFrom(testToday, "2026-04-20"),
  }),
  { minLength: 1, maxLength: 12 },
);

interface Picture {
  readonly snapshot: Snapshot;
  readonly check: Check;
  readonly cards: CardTable;
}

describe("incremental work", () => {
  it("ends where a fresh start ends, whatever changed and in whatever order", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let picture: Picture | undefined;
        const files = new Map<string, FileChange>();
        for (const { changes, today } of all) {
          picture = pictureAfter(changes, today, picture);
          for (const file of changes) files.set(file.uri, file);
          assert.deepEqual(answersOf(picture), answersOf(pictureAfter([...files.values()].toReversed(), today)));
        }
      }),
      { numRuns: 600 },
    );
  }).timeout(30_000);

  it("keeps the very objects of what did not change", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const before = pictureAfter(changes, testToday);
        const other = changeOf("new.uol.yaml", "learn: Something else.\n", "file:///other");
        const after = pictureAfter([other], testToday, before);
        for (const [uri, { card }] of before.cards.byUri) assert.equal(after.cards.byUri.get(uri)?.card, card);
        for (const [uri, checked] of before.check.byUri) assert.equal(after.check.byUri.get(uri), checked);
      }),
    );
  });
});

function pictureAfter(changes: readonly FileChange[], today: string, before?: Picture): Picture {
  const snapshot = applyChanges(before?.snapshot ?? emptySnapshot(), changes);
  return {
    snapshot,
    check: checkSnapshot(snapshot, today, before?.check),
    cards: buildCards(snapshot, today, before?.cards),
  };
}

/** What people see, by file; the order of the files says nothing. */
function answersOf({ snapshot, check, cards }: Picture): unknown {
  return {
    aside: [...snapshot.aside.keys()].sort(),
    keys: sorted(snapshot.byKey),
    findings: sorted(new Map(Array.from(check.byUri, ([uri, { findings }]) => [uri, findings]))),
    cards: sorted(new Map(Array.from(cards.byUri, ([uri, { card }]) => [uri, card]))),
  };
}

function sorted<T>(map: Iterable<[string, T]>): [string, T][] {
  return Array.from(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
