import * as vscode from "vscode";
import { keyOfRequest, type DataReading } from "../../core/data/data-reading.ts";
import { applyDataInSlices, findWantedData, type WantedData } from "../../core/index/apply-data.ts";
import { dataAnswersOf, dataQuestionsOf, type SharedQuestion } from "../../core/index/data-questions.ts";
import { emptySnapshot, type Snapshot } from "../../core/index/snapshot.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { DataFiles } from "./data-files.ts";
import { watchData } from "./data-watch.ts";
import { readWithProgress } from "./read-with-progress.ts";

interface LiveDataOptions {
  readonly workspace: LiveWorkspace;
  readonly files: DataFiles;
  readonly log: vscode.LogOutputChannel;
}

/** A file that experiments ask for, and what is going on with it. */
interface Followed {
  question: SharedQuestion;
  readonly watcher: vscode.Disposable;
  /** Stops the reading that is under way or waits for its turn. */
  reading: AbortController;
}

/** A change of a file is often several events. */
const collectMs = 100;

/**
 * Has the files of rows read that experiments name: when one is named, and again when it changes.
 *
 * One file at a time; what is asked otherwise meanwhile, or has changed once more, is not read to its end.
 */
export class LiveData implements vscode.Disposable {
  readonly #workspace: LiveWorkspace;
  readonly #files: DataFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #listeners: vscode.Disposable[];
  readonly #wanted = new Map<string, WantedData>();
  readonly #followed = new Map<string, Followed>();
  #seen: Snapshot["entries"] = emptySnapshot().entries;
  #reading: Promise<void> = Promise.resolve();

  constructor({ workspace, files, log }: LiveDataOptions) {
    this.#workspace = workspace;
    this.#files = files;
    this.#log = log;
    this.#listeners = [
      workspace.onDidChange(() => this.#notice()),
      // What the editor may read, the disk may, too.
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#readAll()),
    ];
  }

  /** Resolves when everything that was asked for has been read. */
  async settled(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== this.#reading;) {
      last = this.#reading;
      await last;
    }
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    for (const { watcher, reading } of this.#followed.values()) {
      watcher.dispose();
      reading.abort();
    }
    this.#followed.clear();
  }

  #notice(): void {
    const { entries } = this.#workspace.picture.snapshot;
    let isOther = false;
    for (const uri of entries.keysApartFrom(this.#seen)) {
      const entry = entries.get(uri);
      const wanted = entry && findWantedData(entry);
      isOther ||= JSON.stringify(wanted) !== JSON.stringify(this.#wanted.get(uri)) || this.#isMissing(wanted);
      if (wanted) this.#wanted.set(uri, wanted);
      else this.#wanted.delete(uri);
    }
    this.#seen = entries;
    if (isOther) this.#follow();
  }

  /** Whether an answer is not there any more, as of a file that went and came back. */
  #isMissing(wanted: WantedData | undefined): boolean {
    const entry = wanted && this.#workspace.picture.snapshot.entries.get(wanted.uri);
    const data = entry?.kind === "experiment" ? entry.data : undefined;
    return wanted?.requests.some((request) => !data?.has(keyOfRequest(request))) ?? false;
  }

  #follow(): void {
    const questions = new Map(dataQuestionsOf([...this.#wanted.values()]).map((one) => [keyOf(one), one]));
    for (const [key, { watcher, reading }] of this.#followed) {
      if (questions.has(key)) continue;
      watcher.dispose();
      reading.abort();
      this.#followed.delete(key);
    }
    for (const [key, question] of questions) {
      const known = this.#followed.get(key);
      const isSame = known && JSON.stringify(known.question) === JSON.stringify(question);
      if (isSame && !this.#isUnanswered(known)) continue;
      const watcher = known?.watcher ?? watchData(question.places, () => this.#read(key));
      this.#followed.set(key, { question, watcher, reading: known?.reading ?? new AbortController() });
      this.#read(key);
    }
  }

  #isUnanswered({ question }: Followed): boolean {
    return question.askers.some((asker) => this.#isMissing(this.#wanted.get(asker)));
  }

  #readAll(): void {
    for (const key of this.#followed.keys()) this.#read(key);
  }

  #read(key: string): void {
    const followed = this.#followed.get(key);
    if (!followed) return;
    followed.reading.abort();
    followed.reading = new AbortController();
    const { signal } = followed.reading;
    const { question } = followed;
    const pending = question.requests.map((): DataReading => ({ why: "The file is being read.", isPending: true }));
    this.#tell(key, question, pending, true);
    this.#reading = this.#readSoon(this.#reading, key, question, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#log.error(`${question.path} could not be read: ${String(error)}`);
    });
  }

  async #readSoon(before: Promise<void>, key: string, question: SharedQuestion, signal: AbortSignal): Promise<void> {
    await Promise.all([before, new Promise((resolve) => setTimeout(resolve, collectMs))]);
    if (signal.aborted) return;
    const answer = await readWithProgress(this.#files, question, signal);
    const stopped = { why: `The reading of ${question.path} was stopped; it begins again when the file changes.` };
    this.#tell(key, question, answer === "stopped" ? question.requests.map(() => stopped) : answer, false);
  }

  /** @param isOnlyNew Whether experiments that have an answer keep it. */
  #tell(key: string, question: SharedQuestion, readings: readonly DataReading[], isOnlyNew: boolean): void {
    const answers = dataAnswersOf(question, readings);
    this.#workspace.takeIn(`data of ${key}`, (snapshot) =>
      applyDataInSlices(snapshot, isOnlyNew ? withoutKnown(answers, snapshot) : answers),
    );
  }
}

function withoutKnown(answers: ReturnType<typeof dataAnswersOf>, { entries }: Snapshot): typeof answers {
  return new Map(
    Array.from(answers, ([uri, readings]) => {
      const entry = entries.get(uri);
      const data = entry?.kind === "experiment" ? entry.data : undefined;
      return [uri, new Map(Array.from(readings).filter(([key]) => !data?.has(key)))] as const;
    }),
  );
}

function keyOf({ root, path, places }: SharedQuestion): string {
  return JSON.stringify([root, 0 < places.length ? places : path]);
}
