import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

import type { Card } from "../../src/core/query/card.ts";
import type { FromWall } from "../../src/protocol/from-wall.ts";
import type { ToWall, WallStatus } from "../../src/protocol/to-wall.ts";
import type { WallState } from "../../src/protocol/wall-state.ts";
import { launchChromium } from "../kit/chromium.ts";
import { sampleToday } from "./sample-cards.ts";
import { themes, type ThemeName } from "./themes.ts";

export interface WallOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** Sent as the first message; without it the wall is left waiting. */
  readonly cards?: readonly Card[];
  readonly status?: Partial<WallStatus>;
  /** How the wall was looked at before, as if it were reloaded. */
  readonly state?: Partial<WallState>;
}

/** A wall in a real browser, seen from the side of the editor. */
export interface OpenWall {
  readonly page: Page;
  /** Sends a message as the editor does. */
  readonly send: (message: ToWall) => Promise<void>;
  /** Everything the wall has said since it was opened. */
  readonly messages: () => Promise<readonly FromWall[]>;
  /** What the content security policy has blocked, and every error of the page. */
  readonly complaints: readonly string[];
}

const origin = "http://wall.test/";
const nonce = "bm9uY2U";

let browser: Promise<Browser> | undefined;
let script: Promise<string> | undefined;

/** Opens the wall under the policy and with the colours that a webview of VS Code gives it. */
export async function openWall(options: WallOptions = {}): Promise<OpenWall> {
  const { theme = "dark", width = 1400, height = 900, cards, status } = options;
  browser ??= launchChromium();
  script ??= bundleWall();
  const context = await (await browser).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const complaints = watchForComplaints(page);
  const source = await script;
  await page.addInitScript({ content: pretendToBeAnEditor });
  if (options.state) await page.addInitScript({ content: rememberFirst(options.state) });
  await page.route(`${origin}**`, (route) =>
    route.request().url() === `${origin}wall.js`
      ? route.fulfill({ contentType: "text/javascript", body: source })
      : route.fulfill({ contentType: "text/html", body: pageOf(theme) }),
  );
  await page.goto(origin);

  const wall: OpenWall = {
    page,
    send: (message) => page.evaluate((data) => window.postMessage(data, "*"), message),
    messages: () => page.evaluate(() => JSON.parse(sessionStorage.getItem("messages") ?? "[]") as FromWall[]),
    complaints,
  };
  if (cards) await wall.send(allCards(cards, status));
  return wall;
}

/** Closes the browser, walls and all. */
export async function closeWalls(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** The message that brings a whole wall. */
export function allCards(cards: readonly Card[], status: Partial<WallStatus> = {}, revision = 1): ToWall {
  return { type: "cards", revision, cards, status: { today: sampleToday, ...status } };
}

/** The message that brings what changed. */
export function changedCards(revision: number, changed: readonly Card[], removed: readonly string[] = []): ToWall {
  return { type: "changes", revision, changed, removed, status: { today: sampleToday } };
}

/** Bundled anew and not read from `dist`, so that no test speaks about the build of yesterday. */
export async function bundleWall(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/wall/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

/** Gives an open wall the colours of another theme, as the editor does when somebody chooses one. */
export async function dressIn({ page }: OpenWall, theme: ThemeName): Promise<void> {
  const styles = stylesOf(theme);
  await page.locator("style").evaluate((element, text) => (element.textContent = text), styles);
}

function stylesOf(theme: ThemeName): string {
  return `
    html { ${themes[theme]} }
    body { padding: 0 20px; background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); }
  `;
}

/** The page of the webview: the policy of the editor, the variables of its theme, and its default style. */
function pageOf(theme: ThemeName): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Learning Wall</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <style nonce="${nonce}">${stylesOf(theme)}</style>
  </head>
  <body><script nonce="${nonce}" src="wall.js"></script></body>
</html>`;
}

/**
 * Stands in for the editor. What is stored survives a reload, as in a webview.
 *
 * A string, because tsx puts calls of a helper into every function, and the page does not have it.
 */
const pretendToBeAnEditor = `
  const load = (name) => JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
  const store = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => store("messages", [...(load("messages") ?? []), message]),
    getState: () => load("state"),
    setState: (state) => store("state", state),
  });
`;

/** What a reload finds is what the wall stored last, and at first what `state` says. */
function rememberFirst(state: Partial<WallState>): string {
  return `sessionStorage.getItem("state") ?? sessionStorage.setItem("state", ${JSON.stringify(JSON.stringify(state))});`;
}

/** A blocked style or script is an error on the console, so one ear hears the policy and the code. */
function watchForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
