import assert from "node:assert/strict";
import * as fc from "fast-check";
import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { buildCards, type CardTable } from "../../../src/core/query/build-cards.ts";
import { checkSnapshot, findingsOf, type Check } from "../../../src/core/rules/check-snapshot.ts";
import { changeOf, testRoot, testToday } from "../kit/snapshots.ts";

// Each index rule takes part: parents and circles, questions asked twice, metrics, collisions, limits, experiments of units.
const unitTexts = [
  "title: Will they?\nlearn: Whether they click.\nobjective: conversion\ndue: 2026-03-01\n",
  "learn: Whether they pay.\nwhy: It pays.\nowner: dana\ndue: 2026-05-01\nparent: b\nbranches: [learn/a]\n",
  "title: Build the checkout\nparent: a\nkind: process\nobjective: convertion\n",
  "learn: Whether they stay.\nparent: c\n",
  "title: foreign\n",
  "",
  'learn: "open\n',
  "[",
];
const question = "At least 8% of new visitors put a plant into the basket";
const plan = "population: all\nmetric: clicks\nthreshold: at least 8%\n";
const experimentTexts = [
  "unit: a\nhypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-09 }\n",
  "unit: b\nhypothesis: At least 8% click.\nmetric: clicks\n",
  "unit: a\nhypothesis: They pay.\ndecision: { choice: stop, date: 2026-03-01 }\npropagation: [{ unit: b }, { unit: A }]\n",
  "metric: clicks\n",
  "unit: gone\nsampel: 3\nresults: [{ date: 2026-03-09, successes: 9, of: 100 }]\n",
  `hypothesis: ${question}.\n${plan}window: { from: 2026-03-02, to: 2026-03-16 }\n`,
  `unit: b\nparent: a\nhypothesis: ${question} today.\n${plan}window: { from: 2026-03-10, days: 60 }\n`,
  `parent: b\nhypothesis: ${question} twice.\n${plan}window: { to: 2026-03-09 }\ndecision: { choice: stop, because: No. }\n`,
  `unit: a\nhypothesis: ${question}.\nmetric: total-downloads\nguardrails: [{ metric: Clicks, threshold: at most 1% }]\n`,
  "hypothesis: Clicks decrease by 15%.\npopulation: all\nmetric: Clicks\nthreshold: decrease by 15%\nsample: 9\n",
  "",
  "{",
];
const settingsTexts = [
  'exclude: ["vendor/**"]\n',
  "exclude: [a.*]\ngrace: 1 day\n",
  "grace: 30 days\nrules: { threshold-missing: off, near-duplicate-hypothesis: off }\nlimits: { running: 1, debt: 0 }\n",
  "limits: { running: 0, debt: 1, window: 9 days }\nconsolidation: [{ from: 2026-03-01, to: 2026-03-12 }]\n",
  "objectives: { conversion: { title: More who pay } }\nvanity: { also: [clicks] }\n",
  "epochs: 3\n",
  "",
];
const metricTexts = [
  "title: Clicks\nkind: behaviour\ntype: proportion\nbetter: higher\n",
  "title: Clicks\nkind: business\nunit: ms\nbaseline: 300 ms\n",
  "title: Downloads\nkind: operational\nunit: '%'\nbaseline: 9%\n",
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
  ..."clicks.metric.yaml learning/Clicks.metric.yml vendor/clicks.metric.yaml total-downloads.metric.yaml".split(" "),
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

/** Rules whose answer depends on other files. */
const indexRules = [
  "consolidation-period",
  "decision-debt",
  "duplicate-id",
  "experiments-collide",
  "near-duplicate-hypothesis",
  "no-objective",
  "relative-or-points",
  "unit-circle",
  "unit-not-smart",
  "unit-overdue",
  "unknown-metric",
  "unknown-objective",
  "unknown-parent",
  "unknown-unit",
  "vanity-metric",
  "wip-limit",
];

describe("incremental work", () => {
  it("ends where a fresh start ends, whatever changed and in whatever order", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, (all) => {
        let picture: Picture | undefined;
        const files = new Map<string, FileChange>();
        for (const { changes, today } of all) {
          picture = pictureAfter(changes, today, picture);
          for (const file of changes) files.set(file.uri, file);
          for (const { rule } of findingsOf(picture.check)) met.add(rule);
          assert.deepEqual(answersOf(picture), answersOf(pictureAfter([...files.values()].toReversed(), today)));
        }
      }),
      { numRuns: 300, seed: 20260310 },
    );
    assert.deepEqual(
      indexRules.filter((rule) => !met.has(rule)),
      [],
      "these took no part",
    );
  }).timeout(300_000);

  it("keeps the very objects of what did not change", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const other = (learn: string): FileChange => changeOf("new.uol.yaml", `learn: ${learn}\n`, "file:///other");
        const edited = other("Something else.");
        const before = pictureAfter([...changes, other("Something.")], testToday);
        const after = pictureAfter([edited], testToday, before);
        for (const [uri, { card }] of before.cards.byUri) {
          if (uri !== edited.uri) assert.equal(after.cards.byUri.get(uri)?.card, card);
        }
        for (const [uri, checked] of before.check.byUri) {
          if (uri !== edited.uri) assert.equal(after.check.byUri.get(uri), checked);
        }
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
