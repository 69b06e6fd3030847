import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Io } from "../cli/io.ts";
import { relativePath } from "../core/base/uri.ts";
import type { HistorySource } from "../core/history/history-source.ts";
import type { RepositorySource } from "../core/repository/repository-source.ts";
import { askPerson } from "./ask-person.ts";
import { readStart } from "./data/read-start.ts";
import { findGitRoot } from "./git-root.ts";
import { readTextFile, replaceTextFile } from "./text-file.ts";
import { toTerminalText } from "./terminal-text.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/**
 * The command line's world as it really is. What only some verbs need of it is loaded when it is first asked.
 *
 * @param workerFile A script that calls `answerParseRequests` when it is started as a worker; what came with this
 *   program lies beside the folder that it is in.
 */
export function createNodeIo(workerFile: string): Io {
  const { stdout, stderr, env } = process;
  const histories = new Map<string, Promise<HistorySource>>();
  const historyOf = (root: string): Promise<HistorySource> => {
    const history = histories.get(root) ?? loadHistory(fileURLToPath(root));
    histories.set(root, history);
    return history;
  };
  let repository: Promise<RepositorySource> | undefined;
  const repositoryOf = (): Promise<RepositorySource> => (repository ??= loadRepository());
  return {
    args: process.argv.slice(2),
    env,
    isTerminal: stdout.isTTY === true,
    now: () => new Date(),
    out: (words) => void stdout.write(toTerminalText(words)),
    err: (words) => void stderr.write(toTerminalText(words)),
    readInput: () => text(process.stdin),
    ask: (question) => askPerson(question, env),
    toUri: (path) => toUri(resolve(path)),
    toPath: fileURLToPath,
    exists: (uri) => existsSync(fileURLToPath(uri)),

    findGitRoot(uri) {
      const root = findGitRoot(fileURLToPath(uri));
      return root && toUri(root);
    },

    async listFiles(root, mayEnter) {
      const { walkFiles } = await import("./walk-files.ts");
      const folder = fileURLToPath(root);
      const { files, unreadable } = walkFiles(folder, mayEnter);
      const below = (path: string): string => pathToFileURL(join(folder, path)).href;
      return { files: files.map(below), unreadable: unreadable.map(below) };
    },

    async readSources(root, uris) {
      const { readCachedSources } = await import("./read-cached-sources.ts");
      const byPath = new Map(uris.map((uri) => [relativePath(uri, root), uri]));
      const sources = await readCachedSources(fileURLToPath(root), [...byPath.keys()], workerFile);
      return new Map(Array.from(sources, ([path, source]) => [byPath.get(path) ?? path, source]));
    },

    async readData(root, questions, onProgress) {
      const { findDataCacheFile } = await import("./cache-file.ts");
      const { readDataFiles } = await import("./data/read-data-files.ts");
      return readDataFiles(questions, findDataCacheFile(fileURLToPath(root), env), Date.now(), onProgress);
    },

    history: { read: async (question) => (await historyOf(question.root)).read(question) },
    repository: {
      readBranches: async (question) => (await repositoryOf()).readBranches(question),
      readWork: async (question) => (await repositoryOf()).readWork(question),
      readPath: async (question) => (await repositoryOf()).readPath(question),
      findFlags: async (question) => (await repositoryOf()).findFlags(question),
      readWear: async (question) => (await repositoryOf()).readWear(question),
      findIgnored: async (question) => (await repositoryOf()).findIgnored(question),
    },
    git: {
      readBase: async (...asked) => (await import("./git/read-base.ts")).readBase(...asked),
      readRevision: async (...asked) => (await import("./git/read-base.ts")).readRevision(...asked),
      commitFile: async (...asked) => (await import("./git/commit-file.ts")).commitFile(...asked),
    },

    readStart: (uri) => readStart(fileURLToPath(uri)),

    readText(uri) {
      const file = readTextFile(fileURLToPath(uri));
      return file && { text: file.text, replace: (text) => replaceTextFile(file, text) };
    },

    createFile(uri, text) {
      const path = fileURLToPath(uri);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: "wx" });
    },

    writeFile: (uri, text) => writeFileAtomically(fileURLToPath(uri), text),
    removeFile: (uri) => rmSync(fileURLToPath(uri)),

    listNames(folder) {
      const path = fileURLToPath(folder);
      return existsSync(path) ? readdirSync(path).toSorted() : [];
    },

    readOwn: (path) => readFileSync(join(dirname(workerFile), "..", path), "utf8"),
  };
}

async function loadHistory(folder: string): Promise<HistorySource> {
  const { findHistoryCacheFile } = await import("./cache-file.ts");
  const { createHistorySource } = await import("./git/history-source.ts");
  return createHistorySource({ cacheFile: findHistoryCacheFile(folder, process.env) });
}

async function loadRepository(): Promise<RepositorySource> {
  const { createRepositorySource } = await import("./git/repository/repository-source.ts");
  return createRepositorySource();
}

/** Links are resolved, so that one folder has one name, whichever way somebody came to it. */
function toUri(path: string): string {
  return pathToFileURL(realPath(path)).href.replace(/\/$/, "");
}

/** Also below a link, where nothing is yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}
