// Runs in the page: shows the same cards in a wall, in Tabulator and as a plain list, and takes the time.
import { TabulatorFull, type Column } from "tabulator-tables";

import type { Card } from "../../src/core/query/card.ts";
import type { ToWall } from "../../src/protocol/to-wall.ts";
import type { WallView } from "../../src/protocol/wall-view.ts";

declare global {
  interface Window {
    benchCards: readonly Card[];
    bench: typeof bench;
  }
}

/** The columns that our table shows to somebody who has not chosen. */
const columns: readonly Column[] = [
  { title: "Question", field: "title", width: 300 },
  { title: "Stage", field: "stage" },
  { title: "Threshold", field: "threshold" },
  { title: "Result", field: "seen.value" },
  { title: "Verdict", field: "verdict.state" },
  { title: "Decision", field: "decision.choice" },
  { title: "Owes", field: "owed.what" },
  { title: "Owner", field: "owner" },
  { title: "Ends", field: "window.to" },
];
const framesAfterAnInput = 3;
const patienceInFrames = 600;

let revision = 0;
let table: TabulatorFull | undefined;

/** Hands all cards to the wall, which are in the page already; milliseconds until the first of them was painted. */
async function showWall(today: string): Promise<number> {
  return timeToContent(
    () => tell({ type: "cards", revision: ++revision, cards: window.benchCards, status: { today } }),
    () => isSeen(firstIn(document, "wall-card h3, wall-table tbody th, .node, .bar, .row")),
  );
}

async function emptyWall(today: string): Promise<void> {
  tell({ type: "cards", revision: ++revision, cards: [], status: { today } });
  await untilSeen(() => isSeen(firstIn(document, "wall-empty")));
}

async function showTabulator(): Promise<number> {
  table?.destroy();
  document.body.replaceChildren(document.createElement("div"));
  await frame();
  return timeToContent(
    () => {
      const [element] = document.body.children;
      const data = window.benchCards.filter(({ kind }) => kind === "experiment");
      table = new TabulatorFull(element as HTMLElement, { data, columns, height: innerHeight });
    },
    () => isSeen(document.querySelector(".tabulator-cell")),
  );
}

/** What somebody would write without a library: one element for each experiment and each of its words. */
async function showPlainList(): Promise<number> {
  document.body.replaceChildren();
  await frame();
  return timeToContent(
    () => {
      const rows = window.benchCards.filter(({ kind }) => kind === "experiment").map(toRow);
      document.body.append(...rows);
    },
    () => isSeen(document.querySelector("span")),
  );
}

function toRow(card: Card): HTMLElement {
  const row = document.createElement("div");
  for (const { field } of columns) {
    const cell = document.createElement("span");
    cell.textContent = textIn(card, field);
    row.append(cell, " ");
  }
  return row;
}

function textIn(card: Card, field: string): string {
  const value = field
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], card);
  return typeof value === "string" ? value : "";
}

/** Goes to a view, and waits until it is seen. */
async function look(view: WallView): Promise<number> {
  return busyTime(() => app().dispatchEvent(Object.assign(new Event("wall-view"), { view })));
}

/** Asks for other words; how long the page was busy with them, in milliseconds. */
async function search(query: string): Promise<number> {
  return busyTime(() => app().dispatchEvent(Object.assign(new Event("wall-query"), { query })));
}

/** Brings another card in place of one; how long the page was busy with it. */
async function edit(at: number, today: string): Promise<number> {
  const [before] = window.benchCards.slice(at);
  if (!before) throw new Error(`There is no card ${at}.`);
  const card = { ...before, question: `Another question ${revision}`, memo: `A memo ${revision}` };
  const data: ToWall = { type: "changes", revision: ++revision, changed: [card], removed: [], status: { today } };
  return busyTime(() => tell(data));
}

/** How long it takes to send all cards from one page to another, in milliseconds. */
function transfer(): number {
  const start = performance.now();
  structuredClone(window.benchCards);
  return performance.now() - start;
}

function tell(data: ToWall): void {
  window.dispatchEvent(new MessageEvent("message", { data }));
}

/** How many elements stand for cards. */
function countCards(): number {
  return allIn(document, "wall-card, .node, tbody tr").length;
}

/** From `show` until what it shows is painted, in milliseconds. */
async function timeToContent(show: () => void, isThere: () => boolean): Promise<number> {
  await frame();
  const start = performance.now();
  show();
  await untilSeen(isThere);
  await painted();
  return performance.now() - start;
}

async function untilSeen(isThere: () => boolean): Promise<void> {
  for (let frames = 0; !isThere(); frames++) {
    if (frames > patienceInFrames) throw new Error("Nothing was shown.");
    await frame();
  }
}

/** What the page does in the frame of an input and the next ones, waiting left out. */
async function busyTime(input: () => void): Promise<number> {
  let busy = 0;
  for (let count = 0; count < framesAfterAnInput; count++) {
    await frame();
    const start = performance.now();
    if (count === 0) input();
    await painted();
    busy += performance.now() - start;
  }
  return busy;
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Called within a frame: until that is painted. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
}

function app(): Element {
  const found = document.querySelector("wall-app");
  if (!found) throw new Error("There is no wall.");
  return found;
}

function isSeen(element: Element | null | undefined): boolean {
  return element !== undefined && element !== null && element.getBoundingClientRect().height > 0;
}

function firstIn(root: Document | ShadowRoot, selector: string): Element | undefined {
  return allIn(root, selector)[0];
}

/** All elements of a kind, through all shadow roots. */
function allIn(root: Document | ShadowRoot, selector: string): Element[] {
  const inside = Array.from(root.querySelectorAll("*")).flatMap(({ shadowRoot }) =>
    shadowRoot ? allIn(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...inside];
}

const bench = { showWall, emptyWall, showTabulator, showPlainList, look, search, edit, transfer, countCards };
window.bench = bench;
