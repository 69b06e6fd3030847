import { fileURLToPath } from "node:url";
import {
  withoutAnswers,
  type HistoryQuestion,
  type HistorySource,
  type Pasts,
} from "../../core/history/history-source.ts";
import { noPast, type Past } from "../../core/history/past.ts";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { findForeignFiles, findIgnoredFiles } from "./file-silences.ts";
import { GitFailure } from "./git-failure.ts";
import { findGitVersion, isAtLeast, type GitVersion } from "./git-version.ts";
import { isPartialClone } from "./missing-blobs.ts";
import { openRepository, type Repository } from "./open-repository.ts";
import { createPace, type Pace } from "./pace.ts";
import { placeFiles } from "./place-files.ts";
import { RepositoryReader } from "./repository-reader.ts";
import { runPaced } from "./run-paced.ts";
import { silenceOf } from "./silence-of.ts";
import { readVersionCache, writeVersionCache } from "./version-cache.ts";
import { VersionStore } from "./version-store.ts";

interface Settings {
  /** The program; the one that the shell would find where nothing is said. */
  readonly gitPath?: string | undefined;
  /** Where to keep what old versions of files say, so that the next start need not read them; by default nowhere. */
  readonly cacheFile?: string | undefined;
}

/** History as git tells it. What was read stays in memory, so that the next answer costs what is new. */
export function createHistorySource(settings: Settings = {}): HistorySource {
  const source = new GitHistory(settings);
  return { read: (question) => source.read(question) };
}

/** The first version that can be told not to fetch what a partial clone lacks (`GIT_NO_LAZY_FETCH`). */
const neverFetches = { major: 2, minor: 45 };

class GitHistory implements HistorySource {
  readonly #gitPath: string;
  readonly #cacheFile: string | undefined;
  readonly #store = new VersionStore();
  /** By the folder that all work trees of a repository share. */
  readonly #readers = new Map<string, RepositoryReader>();
  #isCacheRead = false;
  #version: GitVersion | undefined;

  constructor({ gitPath = "git", cacheFile }: Settings) {
    this.#gitPath = gitPath;
    this.#cacheFile = cacheFile;
  }

  async read(question: HistoryQuestion): Promise<Pasts> {
    try {
      return await this.#read(question);
    } catch (error) {
      question.signal?.throwIfAborted();
      return withoutAnswers(silenceOf(error));
    }
  }

  async #read({ root, files, at, signal, pause }: HistoryQuestion): Promise<Pasts> {
    if (!root.startsWith("file:")) return withoutAnswers(unanswered("no-git-here"));
    const pace = createPace(pause, signal);
    const folder = fileURLToPath(root);
    const [version, opened] = await Promise.all([
      this.#findVersion(signal),
      openRepository(this.#gitPath, folder, signal),
    ]);
    if ("why" in version) return withoutAnswers(version);
    if ("why" in opened) return withoutAnswers(opened);
    const repository = at === undefined ? opened : { ...opened, head: at, isMerging: false };
    await this.#readCache(pace);

    const seen = await runPaced(placeFiles(repository, files), pace);
    const paths = Array.from(seen.values(), ({ path }) => path);
    const foreign = findForeignFiles(repository, paths);
    const asked = Array.from(seen.values()).filter(({ path }) => !foreign.has(path));
    const reader = this.#readerOf(repository);
    const reading = { fetchesUnasked: !isAtLeast(version, neverFetches), pace, signal };
    const pasts = await reader.read(repository, asked, reading).catch((error: unknown) => {
      return silenceOfClone(error, repository, signal);
    });
    if ("why" in pasts) return withoutAnswers(pasts);
    await this.#writeCache(pace);
    const strangers = asked.flatMap(({ path }) => (pasts.has(path) ? [] : [path]));
    const ignored = await findIgnoredFiles(repository, strangers, signal);
    const answerTo = (path: string): Past | Unanswered => {
      const past = pasts.get(path);
      if (past) return repository.isMerging ? { ...past, isMerging: true } : past;
      return foreign.get(path) ?? ignored.get(path) ?? noPast;
    };
    return { byUri: new Map(Array.from(seen, ([uri, { path }]) => [uri, answerTo(path)])), otherwise: noPast };
  }

  /** Asked until there is one that will do; it is the same program from then on. */
  async #findVersion(signal?: AbortSignal): Promise<GitVersion | Unanswered> {
    const version = this.#version ?? (await findGitVersion(this.#gitPath, signal));
    if (!("why" in version)) this.#version = version;
    return version;
  }

  #readerOf({ commonFolder }: Repository): RepositoryReader {
    const reader = this.#readers.get(commonFolder) ?? new RepositoryReader(this.#store);
    this.#readers.set(commonFolder, reader);
    return reader;
  }

  async #readCache(pace: Pace): Promise<void> {
    if (this.#cacheFile === undefined || this.#isCacheRead) return;
    await readVersionCache(this.#cacheFile, this.#store, pace);
    this.#isCacheRead = true;
  }

  async #writeCache(pace: Pace): Promise<void> {
    if (this.#cacheFile === undefined) return;
    const reached = Array.from(this.#readers.values(), (reader) => reader.reached);
    await writeVersionCache(this.#cacheFile, this.#store, reached, pace);
  }
}

/** A clone without its trees cannot even tell what a commit changed. */
async function silenceOfClone(error: unknown, repository: Repository, signal?: AbortSignal): Promise<Unanswered> {
  if (error instanceof GitFailure && (await isPartialClone(repository, signal))) return unanswered("partial");
  throw error;
}
