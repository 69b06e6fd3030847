import type { RegistrationState } from "../../../src/core/history/registration.ts";
import { experimentOf } from "../kit/records.ts";
import { differencesOf } from "../../../src/core/history/differences.ts";
import { protocolOf, type Protocol } from "../../../src/core/history/protocol.ts";
import type { Amendment, Experiment } from "../../../src/core/model/experiment.ts";
import { isPlanComplete } from "../../../src/core/model/stage-of.ts";
import { ancestorsOf, textOf, type Files, type ScriptedCommit } from "../../kit/history-script.ts";

/**
 * The definition of registration, read slowly: every commit with all of its files, and no thought of speed.
 *
 * Which file is which is not found out but known: each carries a mark of its own in `flag`, which is free to change
 * nothing. All that it has in common with the product is when two protocols are equal.
 */
export function referenceOf(head: ScriptedCommit, today: Files, mark: string): ReferenceAnswer {
  const now = findFile(today, mark);
  if (!now) throw new Error(`No file of today is ${mark}.`);
  const last = spotIn(head, mark);
  const line = last ? lineOf(last) : [];
  const results = line.filter((spot) => spot.file.hasResults && beforeOf(spot).every(({ file }) => !file.hasResults));
  const pasts = results.map((spot) => beforeOf(spot).map(({ file }) => file));
  if (now.hasResults && !last?.file.hasResults) pasts.push(last ? [last.file] : []);
  const changes = line.flatMap((spot) => changedIn(spot).map((field) => `${field} in ${spot.commit.name}`));
  const answers = pasts.map((files) => answerTo(files, now, line));
  if (answers.length === 0) answers.push(answerWithoutResult(last?.file, now, line));
  if (line.some(hasStrangerWithResults)) answers.push("unproved");
  return { state: worst.findLast((state) => answers.includes(state)) ?? "sealed", changes };
}

export interface ReferenceAnswer {
  readonly state: RegistrationState;
  readonly changes: readonly string[];
}

const worst = ["sealed", "amended", "unproved", "broken"] as const;

function answerTo(before: readonly File[], now: File, line: readonly Spot[]): RegistrationState {
  const plans = before.filter(({ isComplete }) => isComplete);
  if (plans.length === 0) return "unproved";
  const answers = plans.map((plan): RegistrationState => {
    const fields = movedBetween(plan.protocol, now.protocol);
    if (fields.some((field) => !isAmended(field, plan.protocol, now.amendments))) return "broken";
    return 0 < fields.length || line.some(isChangeWhileOpen) ? "amended" : "sealed";
  });
  return worst.find((state) => answers.includes(state)) ?? "broken";
}

function answerWithoutResult(committed: File | undefined, now: File, line: readonly Spot[]): RegistrationState {
  if (!committed || !now.isComplete || 0 < movedBetween(committed.protocol, now.protocol).length) return "unproved";
  return line.some(isChangeWhileOpen) ? "amended" : "sealed";
}

function isAmended(field: string, plan: Protocol, amendments: readonly Amendment[]): boolean {
  const registered = plan[field as keyof Protocol]?.words ?? "none";
  return amendments.some((one) => one.field === field && one.was === registered && one.why && one.date);
}

/** Before any result on its way, and dated on a day on which the window of before or after was open. */
function isChangeWhileOpen(spot: Spot): boolean {
  const wasSeen = lineOf(spot).some((one) => one !== spot && one.file.hasResults);
  const days = [spot, ...beforeOf(spot)].flatMap(({ file }) => file.from ?? []);
  const isOpen = days.some((day) => day <= spot.commit.date);
  return !wasSeen && isOpen && changedIn(spot).some((field) => field !== "wording");
}

/** The fields in which it is unlike everything before it. */
function changedIn(spot: Spot): readonly string[] {
  const [first, ...others] = beforeOf(spot).map((one) => differencesOf(one.file.protocol, spot.file.protocol));
  return (first ?? [])
    .map(({ field }) => field)
    .filter((field) => others.every((other) => other.some((difference) => difference.field === field)));
}

function movedBetween(a: Protocol, b: Protocol): readonly string[] {
  return differencesOf(a, b).flatMap(({ field }) => (field === "wording" ? [] : [field]));
}

/** A file in a commit. */
interface Spot {
  readonly commit: ScriptedCommit;
  readonly mark: string;
  readonly file: File;
}

interface File {
  readonly path: string;
  readonly text: string;
  readonly protocol: Protocol;
  readonly isComplete: boolean;
  readonly hasResults: boolean;
  readonly from: string | undefined;
  readonly amendments: readonly Amendment[];
}

/** The file and everything that it was, on a side of a merge that had deleted it too. */
function lineOf(spot: Spot): readonly Spot[] {
  return walk(spot, (one) => [...livingBefore(one), ...cameBack(one)]);
}

function cameBack(spot: Spot): readonly Spot[] {
  return deletedBefore(spot).filter((ghost) => isSamePlan(ghost, spot));
}

function walk(spot: Spot, back: (spot: Spot) => readonly Spot[]): readonly Spot[] {
  const line = new Map([[nameOf(spot), spot]]);
  for (const one of line.values()) for (const before of back(one)) line.set(nameOf(before), before);
  return Array.from(line.values());
}

function nameOf({ commit, mark }: Spot): string {
  return `${commit.name} ${mark}`;
}

const befores = new WeakMap<Spot, readonly Spot[]>();

/** What it was in the parents of its commit; where it was not there, what was deleted under its name with its plan. */
function beforeOf(spot: Spot): readonly Spot[] {
  let before = befores.get(spot);
  if (!before) {
    const living = livingBefore(spot);
    before = living.length === 0 ? cameBack(spot) : living;
    befores.set(spot, before);
  }
  return before;
}

function livingBefore({ commit, mark }: Spot): readonly Spot[] {
  return commit.parents.flatMap((parent) => spotIn(parent, mark) ?? []);
}

function hasStrangerWithResults(spot: Spot, _at: number, line: readonly Spot[]): boolean {
  const known = new Set(line.map((one) => nameOf(firstWithText(one))));
  return deletedBefore(spot).some((ghost) => {
    if (isSamePlan(ghost, spot) || known.has(nameOf(firstWithText(ghost)))) return false;
    return livingLineOf(ghost).some(({ file }) => file.hasResults);
  });
}

/** What a parent that does not have it had under its name, up to the commit that deleted it. */
function deletedBefore(spot: Spot): readonly Spot[] {
  const living = livingBefore(spot).flatMap(livingLineOf).map(firstWithText).map(nameOf);
  const ghosts = spot.commit.parents
    .filter((parent) => !spotIn(parent, spot.mark))
    .flatMap((parent) => ancestorsOf(parent).flatMap((commit) => deletedIn(commit, baseName(spot.file.path))));
  const unique = new Map(ghosts.map(firstWithText).map((ghost) => [nameOf(ghost), ghost]));
  return Array.from(unique.values()).filter((ghost) => !living.includes(nameOf(ghost)));
}

function deletedIn(commit: ScriptedCommit, name: string): readonly Spot[] {
  return commit.parents.flatMap((parent) =>
    Array.from(parent.files).flatMap(([path, text]) => {
      const mark = markIn(textOf(text));
      const spot = baseName(path) === name && !spotIn(commit, mark) ? spotIn(parent, mark) : undefined;
      return spot ?? [];
    }),
  );
}

/** The file and everything that it was without having been away. */
function livingLineOf(spot: Spot): readonly Spot[] {
  return walk(spot, livingBefore);
}

const firsts = new WeakMap<Spot, Spot>();

/** The first commit from which the file stood as it is here, through merges that did not join two lines of it. */
function firstWithText(spot: Spot): Spot {
  let first = firsts.get(spot);
  if (!first) {
    const before = livingBefore(spot).map(firstWithText);
    const same = before.filter(({ file }) => file.text === spot.file.text && file.path === spot.file.path);
    first = same.find((one) => before.every((other) => isInLivingLine(other, one))) ?? spot;
    firsts.set(spot, first);
  }
  return first;
}

function isInLivingLine(spot: Spot, of: Spot): boolean {
  return livingLineOf(of).some((one) => firstWithText(one) === spot);
}

function isSamePlan(a: Spot, b: Spot): boolean {
  return differencesOf(a.file.protocol, b.file.protocol).length === 0;
}

const spots = new WeakMap<ScriptedCommit, Map<string, Spot | undefined>>();

function spotIn(commit: ScriptedCommit, mark: string): Spot | undefined {
  const known = spots.get(commit) ?? new Map<string, Spot | undefined>();
  spots.set(commit, known);
  if (!known.has(mark)) {
    const file = findFile(commit.files, mark);
    known.set(mark, file && { commit, mark, file });
  }
  return known.get(mark);
}

/** The file that carries a mark. */
function findFile(files: Files, mark: string): File | undefined {
  for (const [path, written] of files) {
    const text = textOf(written);
    if (markIn(text) === mark) return toFile(path, text, experimentOf(text));
  }
  return undefined;
}

function toFile(path: string, text: string, experiment: Experiment): File {
  return {
    path,
    text,
    protocol: protocolOf(experiment),
    isComplete: isPlanComplete(experiment),
    hasResults: 0 < (experiment.results ?? []).length,
    from: experiment.window?.from,
    amendments: experiment.amendments ?? [],
  };
}

/** The mark of a text of ours. */
export function markIn(text: string): string {
  return /^flag: (.*)$/m.exec(text)?.[1] ?? "";
}

/** The name of a file without its folder. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
