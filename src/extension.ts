import * as vscode from "vscode";
import { dayOfInstant, parseDay, type Day } from "./core/base/day.ts";
import { fileGlob, hasOurName, isNeverEntered, neverEntered } from "./core/model/file-glob.ts";
import { commandIds } from "./editor/commands/command-ids.ts";
import { Disposables } from "./editor/disposables.ts";
import type { House } from "./editor/house.ts";
import { HypothesesView } from "./editor/trees/hypotheses-view.ts";
import { wallViewType } from "./editor/wall/wall-view-type.ts";

/**
 * Registers names and nothing more; the house is built when there is a learning file, or somebody asks for us.
 *
 * Most folders hold no file of ours, and the extension must cost them next to nothing.
 */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const { subscriptions } = context;
  const log = vscode.window.createOutputChannel("Learning Wall", { log: true });
  const view = new HypothesesView();
  const arrivals = new Disposables();
  const house = lazily(async () => {
    arrivals.dispose();
    view.message = "Looking for files";
    const built = await buildHouse(context, log, view);
    subscriptions.push(built);
    return built;
  });

  subscriptions.push(
    log,
    view,
    arrivals,
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => (await house()).run(id, args)),
    ),
    vscode.window.registerWebviewPanelSerializer(wallViewType, {
      deserializeWebviewPanel: async (panel) => (await house()).restoreWall(panel),
    }),
    view.onDidChangeVisibility(({ visible }) => visible && void house()),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => hasOurName(uri.path) && void house()),
    vscode.workspace.onDidCreateFiles(({ files }) => files.some(({ path }) => hasOurName(path)) && void house()),
  );

  const probe = async (): Promise<void> => {
    if (await hasLearningFiles()) await house();
  };
  // What comes from outside: `git pull`, `uol init`, a folder that is added. Later the house has watchers of its own.
  for (const glob of [fileGlob, newFolderGlob()]) {
    const watcher = arrivals.add(vscode.workspace.createFileSystemWatcher(glob, false, true, true));
    arrivals.add(watcher.onDidCreate(({ path }) => !isNeverEntered(path) && void probe()));
  }
  arrivals.add(vscode.workspace.onDidChangeWorkspaceFolders(() => probe()));

  const isAsked = view.isVisible || vscode.workspace.textDocuments.some(({ uri }) => hasOurName(uri.path));
  // Not waited for: a search through a large folder is no part of starting up.
  void (isAsked ? house() : probe());
  return { settled: async () => (await house()).settled() };
}

/** What tests wait on: everything that is known to have changed has been taken in. */
export interface ExtensionApi {
  settled(): Promise<void>;
}

/** Loads what is needed only now: the rest of the extension is a file of its own (`esbuild.mjs`). */
async function buildHouse(
  { extensionUri, storageUri }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  view: HypothesesView,
): Promise<House> {
  const { openHouse, createHistorySource, createRepositorySource, makeSample, readData, readRevision, readStart } =
    await import("./extension-house.ts");
  const sample = vscode.Uri.joinPath(extensionUri, "media", "sample");
  const cache = storageUri && vscode.Uri.joinPath(storageUri, "history.jsonl");
  return openHouse({
    extensionUri,
    log,
    view,
    todayOf,
    makeHistory: (gitPath) =>
      createHistorySource({ gitPath, cacheFile: cache?.scheme === "file" ? cache.fsPath : undefined }),
    makeRepository: (gitPath) => createRepositorySource({ gitPath }),
    readRevision,
    disk: { readData, readStart: (file) => readStart(file.fsPath) },
    makeSample: (to) => makeSample({ from: sample.fsPath, to: to.fsPath, today: todayOf(undefined) }),
  });
}

/** Today, which the environment may fix: tests and screenshots do. */
function todayOf(timeZone: string | undefined): Day {
  return parseDay(process.env["LEARNING_WALL_TODAY"] ?? "") ?? dayOfInstant(new Date(), timeZone);
}

async function hasLearningFiles(): Promise<boolean> {
  const found = await vscode.workspace.findFiles(fileGlob, `**/{${[...neverEntered].join()}}/**`, 1);
  return 0 < found.length;
}

/** A new folder for our files, whose first files a watcher may miss. */
function newFolderGlob(): string {
  return `**/${vscode.workspace.getConfiguration("learningWall").get("folder", "learning")}`;
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
