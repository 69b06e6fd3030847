import { execFile, spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Closers } from "./closers.ts";
import { ensureEditorPieces, type EditorPieces } from "./editor-pieces.ts";
import { environmentForEditors, writeUserSettings, type Settings } from "./editor-settings.ts";
import { onExit } from "./on-exit.ts";

const execute = promisify(execFile);

export interface EditorServerOptions {
  /** Without trust the workspace is restricted: no git extension, and ours must do without what it may not do. */
  readonly trusted?: boolean | undefined;
  /** User settings on top of those that every test wants. */
  readonly settings?: Settings | undefined;
  /** A packed extension to install first, as a user would. */
  readonly vsix?: string | undefined;
  /** Environment of the extension host, besides that of this process. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** What one window of the server shows. All paths are absolute. */
export interface EditorWindow {
  /** A folder, or a `.code-workspace` file that names several. */
  readonly workspace: string;
  /** Loaded in development mode, from where it lies. */
  readonly extensionPath?: string | undefined;
  /** A CommonJS module that exports `run()`; it runs in the extension host as soon as the window is up. */
  readonly testsPath?: string | undefined;
}

/** A running server of VS Code. */
export interface EditorServer {
  urlOf(window: EditorWindow): string;
  /** Rejects when the server ends by itself; it never resolves. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/** Starts VS Code's server on a free port of this machine, with a data folder that goes with it. */
export async function startEditorServer(options: EditorServerOptions = {}): Promise<EditorServer> {
  const closers = new Closers();
  try {
    const pieces = await ensureEditorPieces();
    const data = await mkdtemp(join(tmpdir(), "learning-wall-editor-"));
    closers.add(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
    await writeUserSettings(join(data, "data"), options.settings);
    if (options.vsix) await installVsix(pieces, data, options.vsix);

    const server = spawnServer(pieces, data, options);
    closers.add(() => endServer(server));
    closers.add(
      onExit(() => {
        killGroup(server);
        rmSync(data, { recursive: true, force: true });
      }),
    );
    const { port, broken } = await untilListening(server);
    return { urlOf: (window) => urlOf(`127.0.0.1:${port}`, window), broken, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function installVsix({ node, server }: EditorPieces, data: string, vsix: string): Promise<void> {
  const args = [server, "--install-extension", vsix, "--accept-server-license-terms", "--server-data-dir", data];
  await execute(node, args, { env: environmentForEditors() });
}

function spawnServer(pieces: EditorPieces, data: string, { trusted = true, env }: EditorServerOptions): ChildProcess {
  const args = ["--host", "127.0.0.1", "--port", "0", "--server-data-dir", data];
  args.push("--without-connection-token", "--accept-server-license-terms", "--disable-telemetry");
  // Makes the built workbench accept development extensions from the address.
  args.push("--enable-smoke-test-driver");
  if (trusted) args.push("--disable-workspace-trust");
  return spawn(pieces.node, [pieces.server, ...args], {
    // A process group of its own, because the extension host outlives a server that is ended alone.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environmentForEditors(), ...env },
  });
}

/** Reads the port from the server's own words; what it says else is kept for the case that it ends. */
async function untilListening(server: ChildProcess): Promise<{ port: number; broken: Promise<never> }> {
  let words = "";
  const broken = new Promise<never>((_, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`The editor's server ended with ${code}. Its words:\n${words}`)));
  });
  // Nobody may be waiting at the moment when `close` ends the server.
  broken.catch(() => undefined);

  const listening = new Promise<number>((resolve) => {
    const hear = (chunk: Buffer): void => {
      words = (words + chunk.toString()).slice(-20_000);
      const port = /agent listening on (\d+)/.exec(words)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
  });
  return { port: await Promise.race([listening, broken]), broken };
}

async function endServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  killGroup(server);
  await ended;
}

/** Ends the server with all that it started. Nothing in its data folder is worth a gentle end. */
function killGroup(server: ChildProcess): void {
  if (hasEnded(server) || server.pid === undefined) return;
  if (process.platform === "win32") server.kill();
  else process.kill(-server.pid, "SIGKILL");
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function urlOf(authority: string, { workspace, extensionPath, testsPath }: EditorWindow): string {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(extensionPath ? [["extensionDevelopmentPath", remote(extensionPath)]] : []),
    ...(testsPath ? [["extensionTestsPath", remote(testsPath)]] : []),
  ];
  const kind = workspace.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = new URLSearchParams({ [kind]: workspace, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}
