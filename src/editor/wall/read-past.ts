import * as vscode from "vscode";
import { dayOfInstant } from "../../core/base/day.ts";
import type { HistorySource } from "../../core/history/history-source.ts";
import {
  applyChanges,
  applyHistoryInSlices,
  emptySnapshot,
  settingsOf,
  type FileChange,
  type Snapshot,
} from "../../core/index/snapshot.ts";
import { todaysFilesInSlices } from "../../core/index/todays-files.ts";
import { buildCardsInSlices } from "../../core/query/build-cards.ts";
import { emptyCheck } from "../../core/rules/check-snapshot.ts";
import { parseSource, tooLarge, unreadableSource } from "../../core/source/parse-source.ts";
import { TimeSlices } from "../time-slices.ts";
import type { Past } from "./wall-moment.ts";

/** The files of ours in a revision, or the sentence that says why there are none. */
export type ReadRevision = (root: string, revision: string) => Promise<RevisionFiles | { readonly refusal: string }>;

interface RevisionFiles {
  readonly commit: string;
  /** In seconds since 1970. */
  readonly seconds: number;
  /** By URI; without a text where the file is larger than we read. */
  readonly texts: ReadonlyMap<string, string | undefined>;
}

/** What a past is read with. */
export interface PastWorld {
  readonly readRevision: ReadRevision;
  /** Asked for anew each time, because git may be another program meanwhile. */
  readonly historyOf: () => HistorySource;
  /** Where new files go, which decides what is ours. */
  readonly folder: string;
}

/**
 * Reads a repository as it was in a revision, told as on the day of that commit.
 *
 * Files of rows are not read: what they held then nobody keeps, and what they hold now says nothing of then.
 *
 * @returns `undefined` when somebody cancelled.
 * @throws Error with a sentence for people when there is no such revision, or git cannot answer.
 */
export async function readPast(
  root: vscode.Uri,
  revision: string,
  { readRevision, historyOf, folder }: PastWorld,
  token: vscode.CancellationToken,
): Promise<Past | undefined> {
  const uri = root.toString();
  const found = await readRevision(uri, revision);
  if ("refusal" in found) throw new Error(found.refusal);
  const slices = new TimeSlices();
  const changes: FileChange[] = [];
  for (const [file, text] of found.texts) {
    await slices.pause();
    if (token.isCancellationRequested) return undefined;
    changes.push({ uri: file, root: uri, source: text === undefined ? unreadableSource(tooLarge) : parseSource(text) });
  }
  const files = applyChanges(emptySnapshot(folder), changes);
  const snapshot = await withHistory(files, uri, found.commit, historyOf(), slices);
  const date = dayOfInstant(new Date(1000 * found.seconds), settingsOf(snapshot, uri).timeZone);
  const cards = await slices.run(buildCardsInSlices(snapshot, date));
  if (token.isCancellationRequested) return undefined;
  return { picture: { snapshot, today: date, check: emptyCheck(date), cards }, asOf: { revision, date } };
}

async function withHistory(
  snapshot: Snapshot,
  root: string,
  at: string,
  history: HistorySource,
  slices: TimeSlices,
): Promise<Snapshot> {
  const files = await slices.run(todaysFilesInSlices(snapshot, root));
  if (files.size === 0) return snapshot;
  const pasts = await history.read({ root, files, at, pause: () => slices.pause() });
  return slices.run(applyHistoryInSlices(snapshot, root, pasts));
}
