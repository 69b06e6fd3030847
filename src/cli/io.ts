import type { DataReading } from "../core/data/data-reading.ts";
import type { DataQuestion } from "../core/data/data-source.ts";
import type { HistorySource } from "../core/history/history-source.ts";
import type { RepositorySource } from "../core/repository/repository-source.ts";
import type { SourceDocument } from "../core/source/source-document.ts";
import type { GitPort } from "./git-port.ts";

/**
 * Everything outside that a verb may touch.
 *
 * Files are named by URI; only what a person typed or reads is a path.
 */
export interface Io {
  /** Without the names of the interpreter and of the script. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads what goes out, so that colours help. */
  readonly isTerminal: boolean;
  now(): Date;
  out(text: string): void;
  err(text: string): void;
  /** Everything that another program, or a person, writes to us. */
  readInput(): Promise<string>;
  /** What a person answers to a question; `undefined` when nobody is there to be asked. */
  ask(question: string): Promise<string | undefined>;

  /** The URI of a path, seen from the current folder, without a slash at its end. */
  toUri(path: string): string;
  toPath(uri: string): string;
  exists(uri: string): boolean;
  /** The top level of the git work tree around a folder; `undefined` outside of one. */
  findGitRoot(folder: string): string | undefined;

  /**
   * The files below `root` with names of ours, in the order of their paths, and the folders that could not be listed.
   *
   * @param mayEnter Whether a folder, by its path below the root, is worth a look.
   * @throws When the root itself cannot be listed or entered.
   */
  listFiles(
    root: string,
    mayEnter: (folder: string) => boolean,
  ): Promise<{ files: readonly string[]; unreadable: readonly string[] }>;
  /** The documents of files below `root`, by URI; those that nothing can be found of are left out. */
  readSources(root: string, uris: readonly string[]): Promise<ReadonlyMap<string, SourceDocument>>;

  /**
   * What files of rows below `root` answer to each question, in their order.
   *
   * @param onProgress Told now and then how many bytes of how many are read of a file.
   */
  readData(
    root: string,
    questions: readonly DataQuestion[],
    onProgress: (path: string, done: number, total: number) => void,
  ): Promise<readonly (readonly DataReading[])[]>;

  /** What git tells of the experiments below a folder. */
  readonly history: HistorySource;
  /** What git tells of branches, and of the code. */
  readonly repository: RepositorySource;
  readonly git: GitPort;

  /** The first 64 KB of a plain file, as text that may end anywhere; `undefined` when there is none that may be read. */
  readStart(uri: string): string | undefined;

  /** The text of a plain file in UTF-8; `undefined` when there is none that may be read. */
  readText(uri: string): OpenedText | undefined;
  /** @throws When something of that name is there, or nothing may be written there. */
  createFile(uri: string, text: string): void;
  /**
   * Writes a file as a whole, whether something of that name was there or not.
   *
   * @throws When it may not be written.
   */
  writeFile(uri: string, text: string): void;
  /** @throws When it may not be removed. */
  removeFile(uri: string): void;
  /** The names in a folder, in order; none where it is not there. */
  listNames(folder: string): readonly string[];
  /** The text of a file that came with this program, by its path from where that is installed. */
  readOwn(path: string): string;
}

/** A text that may be put back changed. */
export interface OpenedText {
  readonly text: string;
  /**
   * Writes a new text as a whole; `false`, with nothing written, when the file has changed since it was opened.
   *
   * @throws When it may not be written.
   */
  replace(text: string): boolean;
}
