import { execFileSync } from "node:child_process";
import { Session, type Profiler } from "node:inspector/promises";
import { performance } from "node:perf_hooks";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../src/extension.ts";
import { testOutputMark } from "../kit/test-output-mark.ts";
import { editorWindow } from "../kit/window-client.ts";
import { quantile } from "./quantile.ts";
import { timeStarts } from "./time-starts.ts";
import { branchCount, branchName, unitName } from "./write-code.ts";

const view = '[id="workbench.view.extension.learningWall"] .pane:has(.pane-header[aria-label^="This Branch"])';
const rounds = 7;

/** The milliseconds between two looks of the profiler. */
const tick = 0.5;

/**
 * Called by VS Code in the extension host of the repository of `write-code.ts`; prints, as JSON, the milliseconds from
 * the first event of the file of HEAD to the row of the unit in the window, those for which a start of a program holds the
 * host, and then the longest stretches for which a profile finds our code at work. Work of several turns without a rest between them counts as one, and starting a process is
 * dearer while it is profiled, so that the stretches are an upper bound.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<ExtensionApi>("learning-wall.learning-wall");
  const { settled } = (await extension?.activate()) ?? {};
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!settled || folder === undefined) throw new Error("There is nothing to measure.");
  await settled();
  await vscode.commands.executeCommand("learningWall.thisBranch.focus");
  await editorWindow.waitFor({ selector: view });
  await settled();

  const starts = timeStarts();
  const took = await timeSwitches(folder, settled);
  const started = { median: quantile(starts, 0.5), most: Math.max(...starts) };
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: tick * 1000 });
  await session.post("Profiler.start");
  await timeSwitches(folder, settled);
  const { profile } = await session.post("Profiler.stop");
  console.log(`${testOutputMark}${JSON.stringify({ took, started, longest: longestIn(profile) })}`);
}

/** How long the row of the unit took after each of some switches. */
async function timeSwitches(folder: string, settled: () => Promise<void>): Promise<readonly number[]> {
  const head = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.file(folder), ".git/HEAD"),
  );
  const took: number[] = [];
  for (let at = branchCount - 1; branchCount - rounds <= at; at--) {
    const moved = new Promise<number>((resolve) => {
      const listeners = [head.onDidChange, head.onDidCreate].map((event) =>
        event(() => {
          for (const listener of listeners) listener.dispose();
          resolve(performance.now());
        }),
      );
    });
    const selector = `${view} .monaco-list-row[aria-label*="${unitName(at)}"]:has(.codicon-mortar-board)`;
    const shown = whenShown(selector);
    execFileSync("git", ["-C", folder, "checkout", "--quiet", branchName(at)]);
    took.push((await shown) - (await moved));
    await settled();
  }
  head.dispose();
  return took;
}

/** Looks all the time; a wait of the browser's driver looks twice a second. */
async function whenShown(selector: string): Promise<number> {
  while ((await editorWindow.countOf({ selector })) === 0);
  return performance.now();
}

interface Stretch {
  length: number;
  /** The milliseconds of what was done, by the innermost of our functions. */
  readonly deeds: Map<string, number>;
}

/** The longest times in which every look of the profiler found our code on the stack, and what it did most. */
function longestIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly object[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const findOurs = (id: number | undefined): string | undefined => {
    const frame = id === undefined ? undefined : byId.get(id)?.callFrame;
    if (id === undefined || !frame) return undefined;
    const isOurs = /dist\/extension(-house)?\.js$/.test(frame.url);
    return isOurs && frame.functionName !== "" ? frame.functionName : findOurs(parents.get(id));
  };
  const stretches: Stretch[] = [];
  let now: Stretch | undefined;
  for (const [at, id] of samples.entries()) {
    const isCollector = byId.get(id)?.callFrame.functionName === "(garbage collector)";
    const deed = findOurs(id) ?? (now && isCollector ? "garbage" : undefined);
    if (deed === undefined) now = undefined;
    else if (!now) stretches.push((now = { length: 0, deeds: new Map() }));
    if (deed === undefined || !now) continue;
    const length = (timeDeltas[at] ?? 0) / 1000;
    now.length += length;
    now.deeds.set(deed, (now.deeds.get(deed) ?? 0) + length);
  }
  return stretches
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 5)
    .map(({ length, deeds }) => ({
      length,
      deeds: Array.from(deeds)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 3),
    }));
}
