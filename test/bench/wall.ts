// Prints, as JSON, how long a wall of as many experiments takes in a browser, beside Tabulator and a plain list.
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";

import { wallViews } from "../../src/protocol/wall-view.ts";
import { launchChromium } from "../kit/chromium.ts";
import { closeWalls, openWall } from "../wall/open-wall.ts";
import { benchToday } from "./experiment-text.ts";
import { quantile } from "./quantile.ts";
import { wallCards } from "./wall-cards.ts";

const rounds = 3;
const query = "checkout reminder owner:dana";
const cards = wallCards(Number(process.argv[2]));

/** In milliseconds, but for counts. */
const measured = new Map<string, number[]>();

function note(name: string, value: number): void {
  measured.set(name, [...(measured.get(name) ?? []), value]);
}

async function main(): Promise<void> {
  const script = await inPageScript();
  const browser = await launchChromium();
  for (let round = 0; round < rounds; round++) {
    const plain = await browser.newPage();
    await prepare(plain, script);
    for (const run of ["cold", "warm"]) {
      note(`tabulator ${run}`, await plain.evaluate(() => window.bench.showTabulator()));
    }
    for (const run of ["cold", "warm"]) {
      note(`list ${run}`, await plain.evaluate(() => window.bench.showPlainList()));
    }
    await plain.close();
    await measureWall(script);
  }
  await browser.close();
  await closeWalls();
  console.log(JSON.stringify(Object.fromEntries(Array.from(measured, ([name, values]) => [name, summaryOf(values)]))));
}

async function measureWall(script: string): Promise<void> {
  const { page } = await openWall();
  await prepare(page, script);
  for (const run of ["cold", "warm"]) {
    if (run === "warm") await page.evaluate((today) => window.bench.emptyWall(today), benchToday);
    note(`wall ${run}`, await page.evaluate((today) => window.bench.showWall(today), benchToday));
  }
  note("transfer", await page.evaluate(() => window.bench.transfer()));
  for (const view of wallViews) {
    note(`${view} look`, await page.evaluate((name) => window.bench.look(name), view));
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      const isFirst = view === "board" && length === 1;
      note(isFirst ? "first key" : `${view} key`, await page.evaluate((it) => window.bench.search(it), typed));
    }
    await page.evaluate(() => window.bench.search(""));
    for (const at of [10, 5000, 9000]) {
      note(
        `${view} edit`,
        await page.evaluate(([it, today]) => window.bench.edit(it, today), [at, benchToday] as const),
      );
    }
    note(`${view} cards`, await page.evaluate(() => window.bench.countCards()));
  }
  await page.context().close();
}

async function prepare(page: Page, script: string): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.evaluate(script);
  await page.evaluate((all) => void (window.benchCards = all), cards);
}

function summaryOf(values: readonly number[]): object {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95), most: Math.max(...values) };
}

async function inPageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "wall-in-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  return outputFiles[0]?.text ?? "";
}

void main();
