import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import type { AxeResults, RunOptions } from "axe-core";

import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import { learningsOf } from "../../src/core/query/learnings/learnings-of.ts";
import { meetingOf } from "../../src/core/query/meeting/meeting-of.ts";
import type { ToWall } from "../../src/protocol/to-wall.ts";
import { meetingFiles } from "../core/kit/meeting-files.ts";
import { playbookFiles } from "../core/kit/playbook-files.ts";
import { snapshotOf } from "../core/kit/snapshots.ts";
import { lineageCards } from "./lineage-cards.ts";
import { closeWalls, dressIn, openWall, type OpenWall, type WallOptions } from "./open-wall.ts";
import { sampleCards, sampleToday } from "./sample-cards.ts";
import { checkoutFiles, toldOf } from "./told-stories.ts";
import { themes, type ThemeName } from "./themes.ts";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const reading = { done: 460, total: 1284 };
const unreadable = { count: 2, uri: "file:///a", file: "a.uol.yaml", line: 0, message: "a tab stands there" };

/** A wall, the words that are searched for, the keys that are pressed and what the editor answers, until something is there. */
interface Scene extends WallOptions {
  readonly query?: string;
  readonly keys?: readonly string[];
  readonly answer?: ToWall;
  readonly until?: string;
}

const checkout = toldOf(checkoutFiles);
const story = checkout.storyOf("checkout-simulation.experiment.yaml");

const playbook = playbookScene();
const meeting = meetingScene();

const scenes: Record<string, Scene> = {
  board: { cards: sampleCards, status: { unreadable } },
  "narrow board": { cards: sampleCards, width: 400 },
  "board in lanes": { cards: sampleCards, state: { grouping: "objective", isCompact: true }, until: "wall-lane" },
  "menu of a card": {
    cards: sampleCards,
    keys: ["/", "Escape", "Shift+F10"],
    until: "wall-card [role=menu]",
  },
  "sheet of keys": { cards: sampleCards, keys: ["?"], until: "wall-shortcuts dialog[open]" },
  lineage: {
    cards: lineageCards,
    state: { folded: ["lineage:alone"] },
    keys: ["3"],
    until: "wall-lineage .node",
  },
  "empty wall": { cards: [] },
  "wall that is read": { cards: [], status: { reading } },
  "search without a match": { cards: sampleCards, query: "xylophone" },
  "search with tokens, completions and a problem": {
    cards: sampleCards,
    state: { query: "after:2026-01 -decision:stop group:colour" },
    keys: ["/", "s", "t", "ArrowDown"],
    until: "wall-search [role=option]",
  },
  "open facet": {
    cards: sampleCards,
    keys: ["/", "Tab", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown"],
    until: "wall-facets [role=menuitemcheckbox]",
  },
  "narrow menu of facets": {
    cards: sampleCards,
    width: 400,
    keys: ["/", "Tab", "ArrowDown"],
    until: "wall-facets [role=menuitemcheckbox]",
  },
  details: {
    cards: checkout.cards.filter(({ kind }) => kind === "experiment"),
    keys: ["/", "Escape", "Enter"],
    answer: { type: "story", uri: story.uri, story },
    until: "wall-memo p",
  },
  timeline: { cards: sampleCards, keys: ["2", "l"], until: "wall-timeline .group" },
  table: { cards: sampleCards, keys: ["4", "l"], until: "wall-table .group" },
  insights: {
    cards: sampleCards,
    status: { objectives: [{ title: "Trust" }], debtLimit: 3 },
    keys: ["5", "/", "Escape", "Enter"],
    until: "wall-figure table",
  },
  playbook: { cards: playbook.cards, keys: ["6"], answer: playbook.answer, until: "wall-playbook article" },
  "narrow playbook": {
    cards: playbook.cards,
    width: 400,
    keys: ["6"],
    answer: playbook.answer,
    until: "wall-playbook article",
  },
  meeting: { cards: meeting.cards, keys: ["p"], answer: meeting.answer, until: "wall-meeting dl" },
};

describe("accessibility", () => {
  after(closeWalls);

  for (const [name, scene] of Object.entries(scenes)) {
    describe(`of the ${name}`, () => {
      let wall: OpenWall;

      // One page is dressed in all themes, because to open one takes as long as to look at it.
      before(async () => {
        wall = await openWall(scene);
        await wall.page.locator("wall-board, wall-empty, wall-loading").first().waitFor();
        if (scene.query) await wall.page.getByRole("combobox").fill(scene.query);
        for (const key of scene.keys ?? []) await wall.page.keyboard.press(key);
        if (scene.answer) await wall.send(scene.answer);
        if (scene.until) await wall.page.locator(scene.until).first().waitFor();
        await wall.page.evaluate(axe);
      });
      after(() => wall.page.close());

      for (const theme of Object.keys(themes) as ThemeName[]) {
        it(`has no fault in ${theme}, and the policy blocks nothing`, async () => {
          await dressIn(wall, theme);
          assert.deepEqual(await faultsOf(wall), []);
          assert.deepEqual(wall.complaints, []);
        });
      }
    });
  }

  it("draws one ring around the focused card, and none around the button in it", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.locator("wall-card button[tabindex='0']").waitFor();
    await page.getByRole("combobox").focus();
    await page.keyboard.press("Escape");
    const outlines = page
      .locator("article:has(button:focus-visible)")
      .evaluate((article) =>
        [article, article.querySelector("button")].map((it) => it && getComputedStyle(it).outlineStyle),
      );
    assert.deepEqual(await outlines, ["solid", "none"]);
  });
});

function playbookScene() {
  const snapshot = snapshotOf(playbookFiles);
  const cards = cardsOf(buildCards(snapshot, sampleToday));
  return { cards, answer: { type: "playbook", learnings: learningsOf(snapshot, sampleToday) } } as const;
}

/** A meeting that begins with a card. */
function meetingScene() {
  const snapshot = snapshotOf(meetingFiles);
  const { parts, ...whole } = meetingOf(snapshot, sampleToday);
  const cards = cardsOf(buildCards(snapshot, sampleToday));
  return { cards, answer: { type: "meeting", meeting: { ...whole, parts: parts.slice(1) } } } as const;
}

/** What axe finds, WCAG 2.2 A and AA and best practice. Evaluated, because the policy of the page bars every script. */
async function faultsOf({ page }: OpenWall): Promise<string[]> {
  const options: RunOptions = {
    // What is in order is not listed, which would take most of the time.
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  };
  const { violations } = await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(document, chosen) as Promise<AxeResults>,
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
