import assert from "node:assert/strict";
import { runThrough } from "../../src/core/base/sliced.ts";
import { registrationOfEntry } from "../../src/core/index/registration-of-entry.ts";
import { applyChanges, emptySnapshot, type Snapshot } from "../../src/core/index/snapshot.ts";
import { buildCards, cardsOf, type CardTable } from "../../src/core/query/build-cards.ts";
import { groupLearningsInSlices } from "../../src/core/query/learnings/learning-groups.ts";
import { learningsOf } from "../../src/core/query/learnings/learnings-of.ts";
import { playbookOf } from "../../src/core/query/learnings/playbook.ts";
import { toMarkdown } from "../../src/core/query/page/page-markdown.ts";
import { storyOf } from "../../src/core/query/story/story-of.ts";
import { checkSnapshot, findingsOf, type Check } from "../../src/core/rules/check-snapshot.ts";
import { withHistory, type History } from "../core/kit/examples.ts";
import { changeOf, testRoot, testToday, type Files } from "../core/kit/snapshots.ts";
import { assertFix } from "./assert-fix.ts";
import { assertInside } from "./assert-inside.ts";
import { assertAnswers } from "./assert-answers.ts";
import { sample, type Seed } from "./seeds.ts";

/** All that is known of a workspace, as the editor keeps it from change to change. */
interface World {
  readonly snapshot: Snapshot;
  readonly check: Check;
  readonly cards: CardTable;
}

const start = worldAfter(sample);
/** How often, in files, what was worked out step by step is compared with a fresh start. */
const freshEvery = 16;

/**
 * Lets a damaged file come into the sample and asks everything of it that an editor would.
 *
 * @throws AssertionError, or whatever the product throws, when something does not hold.
 */
export function examine({ path, text, others, history }: Seed): void {
  const world = worldAfter({ [path]: text }, worldBefore(others, history));
  const uri = `${testRoot}/${path}`;
  const { source } = changeOf(path, text);
  assert.ok(source);

  const { line = 0 } = world.cards.byUri.get(uri)?.card ?? {};
  assert.ok(line < source.lineStarts.length, `a card points at line ${line}`);
  for (const { rule, message, range, fixes } of world.check.byUri.get(uri)?.findings ?? []) {
    assertInside(range, text, `a finding of ${rule}`);
    assert.notEqual(message, "", `${rule} says nothing`);
    for (const fix of fixes) assertFix(fix, source, text, rule);
  }
  assertBrokenIsSaid(world, uri);
  assertAnswers(world.snapshot, uri, text);
  assertLearnings(world.snapshot, uri, source.lineStarts.length);
  assertStory(world, uri, source.lineStarts.length);
  if (text.length % freshEvery === 0) assertSameAsFresh(world, { ...sample, ...others, [path]: text }, history);
}

/** Every learning has a line of its file and a confidence that is one, and the playbook can be written. */
function assertLearnings(snapshot: Snapshot, uri: string, lines: number): void {
  const learnings = learningsOf(snapshot, testToday);
  for (const learning of learnings.filter((one) => one.uri === uri)) {
    const { line, confidence } = learning;
    assert.ok(line < lines, `a learning points at line ${line}`);
    assert.ok(confidence === null || (0 <= confidence && confidence <= 1), `a confidence is ${confidence}`);
  }
  assert.match(toMarkdown(playbookOf(learnings)), /^# Playbook\n/);
  runThrough(groupLearningsInSlices(snapshot, testToday, uri));
}

/** Every part of a story has a line of its file, something to say, and no number that is none. */
function assertStory({ snapshot, cards }: World, uri: string, lines: number): void {
  const story = storyOf(uri, { snapshot, today: testToday, cardOf: (other) => cards.byUri.get(other)?.card });
  for (const { name, place, blocks } of story?.parts ?? []) {
    assert.notEqual(blocks.length, 0, `${name} says nothing`);
    if (place?.uri === uri) assert.ok(place.line < lines, `${name} points at line ${place.line}`);
  }
  assert.doesNotMatch(JSON.stringify(story ?? null), /\b(?:NaN|Infinity|undefined)\b/, "a story has no words for it");
}

/** A plan that is another one than before its result never goes without an error, whatever else is wrong with the file. */
function assertBrokenIsSaid({ snapshot, check }: World, uri: string): void {
  const entry = snapshot.entries.get(uri);
  if (entry?.kind !== "experiment" || registrationOfEntry(entry)?.state !== "broken") return;
  const { findings = [] } = check.byUri.get(uri) ?? {};
  const isSaid = findings.some(({ severity }) => severity === "error") || 0 < entry.source.suppressions.length;
  assert.ok(isSaid, "the plan moved after its result, and nothing says so");
}

const worlds = new WeakMap<Files, World>();

/** The sample with the files that belong to a seed, before one of them is damaged. */
function worldBefore(others: Files, history?: History): World {
  let world = worlds.get(others);
  if (!world) {
    world = worldAfter(others, start, history);
    worlds.set(others, world);
  }
  return world;
}

function worldAfter(files: Files, before?: World, history?: History): World {
  const changes = Object.entries(files).map(([path, text]) => changeOf(path, text));
  const changed = applyChanges(before?.snapshot ?? emptySnapshot(), changes);
  const snapshot = history ? withHistory(changed, history) : changed;
  return {
    snapshot,
    check: checkSnapshot(snapshot, testToday, before?.check),
    cards: buildCards(snapshot, testToday, before?.cards),
  };
}

function assertSameAsFresh({ check, cards }: World, files: Files, history?: History): void {
  const fresh = worldAfter(files, undefined, history);
  assert.deepEqual(findingsOf(check), findingsOf(fresh.check), "findings depend on what was checked before");
  assert.deepEqual(sortedCards(cards), sortedCards(fresh.cards), "cards depend on what was made before");
}

function sortedCards(table: CardTable) {
  return cardsOf(table).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}
