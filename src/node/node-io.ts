import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Io } from "../cli/io.ts";
import { relativePath } from "../core/base/uri.ts";
import type { HistorySource } from "../core/history/history-source.ts";
import { findCacheFile, findDataCacheFile, findHistoryCacheFile, readCacheFile, writeCacheFile } from "./cache-file.ts";
import { askPerson } from "./ask-person.ts";
import { readStart } from "./data/read-start.ts";
import { readDataFiles } from "./data/read-data-files.ts";
import { commitFile } from "./git/commit-file.ts";
import { createHistorySource } from "./git/history-source.ts";
import { readBase, readRevision } from "./git/read-base.ts";
import { findGitRoot } from "./git-root.ts";
import { parseTexts } from "./parse-texts.ts";
import { readSources } from "./read-sources.ts";
import { readTextFile, replaceTextFile } from "./text-file.ts";
import { walkFiles } from "./walk-files.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** Fewer files than this are parsed sooner than a cache is worth a file on somebody's disk. */
const worthCaching = 50;

/**
 * The command line's world as it really is.
 *
 * @param workerFile A script that calls `answerParseRequests` when it is started as a worker; what came with this
 *   program lies beside the folder that it is in.
 */
export function createNodeIo(workerFile: string): Io {
  const { stdout, stderr, env } = process;
  const histories = new Map<string, HistorySource>();
  const historyOf = (root: string): HistorySource => {
    const cacheFile = findHistoryCacheFile(fileURLToPath(root), env);
    const history = histories.get(root) ?? createHistorySource({ cacheFile });
    histories.set(root, history);
    return history;
  };
  return {
    args: process.argv.slice(2),
    env,
    isTerminal: stdout.isTTY === true,
    now: () => new Date(),
    out: (words) => void stdout.write(words),
    err: (words) => void stderr.write(words),
    readInput: () => text(process.stdin),
    ask: (question) => askPerson(question, env),
    toUri: (path) => toUri(resolve(path)),
    toPath: fileURLToPath,
    exists: (uri) => existsSync(fileURLToPath(uri)),

    findGitRoot(uri) {
      const root = findGitRoot(fileURLToPath(uri));
      return root && toUri(root);
    },

    listFiles(root, mayEnter) {
      const folder = fileURLToPath(root);
      const { files, unreadable } = walkFiles(folder, mayEnter);
      const below = (path: string): string => pathToFileURL(join(folder, path)).href;
      return { files: files.map(below), unreadable: unreadable.map(below) };
    },

    async readSources(root, uris) {
      const folder = fileURLToPath(root);
      const byPath = new Map(uris.map((uri) => [relativePath(uri, root), uri]));
      const cacheFile = byPath.size < worthCaching ? undefined : findCacheFile(folder, env);
      const known = cacheFile ? readCacheFile(cacheFile) : new Map();
      const parse = (texts: readonly string[]): Promise<string[]> => parseTexts(texts, workerFile);
      const { sources, cache, isChanged } = await readSources(folder, [...byPath.keys()], known, parse, Date.now());
      if (cacheFile && isChanged) writeCacheFile(cacheFile, cache);
      return new Map(Array.from(sources, ([path, source]) => [byPath.get(path) ?? path, source]));
    },

    readData: (root, questions, onProgress) =>
      readDataFiles(questions, findDataCacheFile(fileURLToPath(root), env), Date.now(), onProgress),

    history: { read: (question) => historyOf(question.root).read(question) },
    git: { readBase, readRevision, commitFile },

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
