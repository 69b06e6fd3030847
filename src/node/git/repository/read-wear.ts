import type { ObjectId } from "../../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../../core/history/unanswered.ts";
import { coversPath } from "../../../core/query/learnings/covers-path.ts";
import type { WearQuestions } from "../../../core/repository/repository-source.ts";
import type { Wear, WearQuestion } from "../../../core/repository/wear.ts";
import { GitFailure } from "../git-failure.ts";
import { isPartialClone } from "../missing-blobs.ts";
import { openRepository, type Repository } from "../open-repository.ts";
import { createPace, type Pace } from "../pace.ts";
import { readBlobs } from "../read-blobs.ts";
import { compareTrees, nothing, type PlacedFile, type TreeChange, type TreePair } from "./compare-trees.ts";
import { countGone, lineSetOf, type LineSet } from "./line-set.ts";
import { resolveTrees } from "./resolve-trees.ts";

/** What was read before, by the folder in its repository, the commit, the head and the paths: these never have another answer. */
export type WearMemory = Map<string, Wear | undefined>;

/** So many answers are remembered. */
const mostRemembered = 5_000;

/** Code of more files is too much to say of it that it was rewritten. */
const mostFiles = 2_000;

interface Asking {
  readonly repository: Repository;
  readonly at: ObjectId;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

/**
 * How far code was rewritten since commits, by what is committed; one answer for each question, in their order.
 *
 * `undefined` where the clone lacks the commit, and where the paths mean more than 2,000 files. Lines of binary files, and of
 * files over 1 MB, are not counted, and a file that was only moved is not gone. What was asked before costs one look at
 * the head; else git is started three times more, however many ask.
 *
 * @throws When git cannot be started, or was cancelled.
 */
export async function readWear(
  gitPath: string,
  folder: string,
  memory: WearMemory,
  { questions, at, signal, pause }: WearQuestions,
): Promise<readonly (Wear | undefined)[] | Unanswered> {
  if (questions.length === 0) return [];
  const repository = await openRepository(gitPath, folder, signal);
  if ("why" in repository) return repository;
  const asking = { repository, at: at ?? repository.head, pace: createPace(pause, signal), signal };
  const keys = questions.map((question) => keyOf(question, asking));
  const fresh = questions.filter((_, index) => !memory.has(keys[index] ?? ""));
  const answers = new Map(keys.map((key) => [key, memory.get(key)]));
  try {
    const read = fresh.length === 0 ? [] : await readNew(asking, fresh);
    for (const [index, question] of fresh.entries()) answers.set(keyOf(question, asking), read[index]);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof GitFailure && (await isPartialClone(repository, signal))) return unanswered("partial");
    throw error;
  }
  if (mostRemembered < memory.size) memory.clear();
  for (const [key, wear] of answers) memory.set(key, wear);
  return keys.map((key) => answers.get(key));
}

/** Two folders of one repository have other files under the same paths. */
function keyOf({ since, paths }: WearQuestion, { repository: { prefix }, at }: Asking): string {
  return JSON.stringify([prefix, since, at, paths]);
}

async function readNew(asking: Asking, questions: readonly WearQuestion[]): Promise<readonly (Wear | undefined)[]> {
  const { repository, at, pace, signal } = asking;
  const trees = await resolveTrees({ ...repository, signal }, [at, ...questions.map(({ since }) => since)]);
  const now = trees.get(at);
  if (now === undefined) return [];
  const asked = questions.map(({ since, paths }) => ({
    tree: trees.get(since),
    isCovered: coverOf(paths, repository),
  }));
  const past = Array.from(new Set(asked.flatMap(({ tree }) => tree ?? [])));
  const pairs = past.map((before): TreePair => {
    const covers = asked.flatMap(({ tree, isCovered }) => (tree === before ? [isCovered] : []));
    // Most of what changed is nothing that a learning is about.
    return { before, after: now, keeps: (change) => covers.some((isCovered) => touches(change, isCovered)) };
  });
  const compared = await compareTrees({ ...repository, pace, signal }, [{ before: nothing, after: now }, ...pairs]);
  const [today = [], ...changes] = compared;
  const byTree = new Map(past.map((tree, index) => [tree, changes[index] ?? []]));
  const covers: (Covered | undefined)[] = [];
  for (const { tree = "", isCovered } of asked) {
    const known = byTree.get(tree);
    covers.push(known && (await coveredBy(today, known, isCovered, pace)));
  }
  const lines = await readLines(asking, covers);
  return covers.map((covered) => covered && wearOf(covered, lines));
}

type Cover = (file: PlacedFile) => boolean;

function coverOf(globs: readonly string[], { prefix }: Repository): Cover {
  return ({ path }) => {
    if (!path.startsWith(prefix)) return false;
    const seen = path.slice(prefix.length);
    return globs.some((glob) => coversPath(glob, seen));
  };
}

function touches({ before, after }: TreeChange, isCovered: Cover): boolean {
  return (before !== undefined && isCovered(before)) || (after !== undefined && isCovered(after));
}

/** The files that paths meant in the past, each with what it holds today. */
type Covered = readonly { readonly before: ObjectId; readonly after: ObjectId | undefined }[];

/** `undefined` where they are too many. */
async function coveredBy(
  today: readonly TreeChange[],
  changes: readonly TreeChange[],
  isCovered: Cover,
  pace: Pace,
): Promise<Covered | undefined> {
  const covered: { before: ObjectId; after: ObjectId | undefined }[] = [];
  for (const { before, after } of pastFiles(today, changes)) {
    if (before && isCovered(before)) covered.push({ before: before.blob, after: after?.blob });
    if (mostFiles < covered.length) return undefined;
    const wait = pace();
    if (wait) await wait;
  }
  return covered;
}

/** All files of the past, each with what became of it: what did not change is known from today's. */
function* pastFiles(today: readonly TreeChange[], changes: readonly TreeChange[]): Generator<TreeChange> {
  const changed = new Set(changes.flatMap(({ after }) => after?.path ?? []));
  for (const { after } of today) if (after && !changed.has(after.path)) yield { before: after, after };
  yield* changes;
}

async function readLines(
  { repository, pace, signal }: Asking,
  covers: readonly (Covered | undefined)[],
): Promise<ReadonlyMap<ObjectId, LineSet>> {
  const ids = new Set<ObjectId>();
  for (const { before, after } of covers.flatMap((covered = []) => covered)) {
    ids.add(before);
    if (after !== undefined) ids.add(after);
  }
  const lines = new Map<ObjectId, LineSet>();
  if (ids.size === 0) return lines;
  for await (const { id, bytes, why } of readBlobs(repository, Array.from(ids), signal)) {
    if (why === "missing") throw new GitFailure({ code: 1, complaint: `missing ${id}` });
    if (bytes) lines.set(id, lineSetOf(bytes));
    await pace();
  }
  return lines;
}

function wearOf(covered: Covered, lines: ReadonlyMap<ObjectId, LineSet>): Wear {
  let wear: Wear = { lines: 0, gone: 0 };
  for (const { before, after } of covered) {
    const [old, young] = [lines.get(before), after === undefined ? none : lines.get(after)];
    // What is too large to be read was not compared.
    if (!old || !young) continue;
    wear = { lines: wear.lines + old.length, gone: wear.gone + (before === after ? 0 : countGone(old, young)) };
  }
  return wear;
}

const none: LineSet = new Float64Array();
