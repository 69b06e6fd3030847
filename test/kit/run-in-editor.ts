import { createServer, type AddressInfo } from "node:net";
import { format } from "node:util";
import { runTests } from "@vscode/test-electron";
import { chromium, type Page } from "playwright-core";
import { openBridge } from "./bridge.ts";
import { chooseEditor } from "./choose-editor.ts";
import { Closers } from "./closers.ts";
import { makeDesktopProfile, type DesktopOptions } from "./desktop-editor.ts";
import { openEditor } from "./open-editor.ts";
import { testOutputMark } from "./test-output-mark.ts";
import { windowDriverOf, type WindowDriver } from "./window-driver.ts";

export interface EditorTests extends DesktopOptions {
  readonly extensionPath: string;
  /** A CommonJS module that exports `run()`, which rejects when a test failed. */
  readonly testsPath: string;
  /** Environment of the extension host, besides that of this process. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Longest time for one whole run; a tests' module that cannot even load says nothing at all. */
const patience = 10 * 60_000;

/**
 * Runs tests inside a real VS Code, the one that `chooseEditor` names.
 *
 * @returns Whether all passed.
 */
export async function runInEditor(tests: EditorTests): Promise<boolean> {
  const editor = await chooseEditor();
  return editor.kind === "desktop" ? runInDesktop(tests, editor.executable) : runInServer(tests);
}

async function runInServer(tests: EditorTests): Promise<boolean> {
  const closers = new Closers();
  try {
    const window = later<Page>();
    const bridge = await openBridge(async () => windowDriverOf(await window.promise));
    closers.add(() => bridge.close());

    const exitCode = later<number>();
    const editor = await openEditor({
      ...tests,
      env: { ...tests.env, LEARNING_WALL_BRIDGE: bridge.url },
      prepare: async (page) => {
        await page.exposeFunction("codeAutomationLog", printFromHost);
        await page.exposeFunction("codeAutomationExit", exitCode.resolve);
        window.resolve(page);
      },
    });
    closers.add(() => editor.close());
    return (await Promise.race([exitCode.promise, editor.broken, deadline()])) === 0;
  } finally {
    await closers.close();
  }
}

async function runInDesktop(tests: EditorTests, executable: string): Promise<boolean> {
  const closers = new Closers();
  try {
    const debuggingPort = await freePort();
    let driver: Promise<WindowDriver> | undefined;
    const bridge = await openBridge(() => (driver ??= desktopWindow(debuggingPort).then(windowDriverOf)));
    closers.add(() => bridge.close());
    const profile = await makeDesktopProfile(tests);
    closers.add(() => profile.remove());

    const exitCode = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: tests.extensionPath,
      extensionTestsPath: tests.testsPath,
      extensionTestsEnv: { ...tests.env, LEARNING_WALL_BRIDGE: bridge.url },
      launchArgs: [...profile.args, `--remote-debugging-port=${debuggingPort}`],
    });
    return exitCode === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await closers.close();
  }
}

/**
 * Prints what the tests say. The rest of the editor's console, galleries out of reach and the like, is left out unless
 * LEARNING_WALL_VERBOSE is set.
 */
function printFromHost(_type: string, args: readonly unknown[]): void {
  const line = format(...args);
  if (line.startsWith(testOutputMark) || process.env["LEARNING_WALL_VERBOSE"]) console.log(line);
}

async function desktopWindow(debuggingPort: number): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const workbench = pages.find((page) => page.url().includes("workbench"));
  if (!workbench) throw new Error("The desktop editor shows no workbench.");
  return workbench;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function deadline(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("The tests in the editor did not come to an end.")), patience).unref();
  });
}

interface Later<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** A promise and the hand that keeps it; Node 20 has no `Promise.withResolvers`. */
function later<T>(): Later<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
