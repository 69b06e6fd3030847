import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import { eventually, focusedText } from "./in-page.ts";
import { changedCards, closeWalls, openWall } from "./open-wall.ts";
import { cardOf } from "./sample-cards.ts";

const dates = { window: { from: "2026-05-01", to: "2026-06-01" } };
const a = cardOf("a", "design", { objective: "Conversion", ...dates });
const b = cardOf("b", "design", { objective: "Retention", ...dates });
const c = cardOf("c", "run", { objective: "Retention", ...dates });
const cards = [a, b, c];

const isOn = (page: Page, words: RegExp): Promise<void> =>
  eventually(page, async () => assert.match(await focusedText(page), words));

describe("the focus", () => {
  after(closeWalls);

  for (const [view, key] of [
    ["timeline", "2"],
    ["lineage", "3"],
    ["table", "4"],
  ] as const) {
    it(`has the letters and the menu of its card in the ${view}`, async () => {
      const { page, messages } = await openWall({ cards });
      await page.locator("wall-card").first().waitFor();
      await page.keyboard.press(key);
      await page.getByRole("button", { name: /^Title of b/ }).focus();
      await page.keyboard.press("e");
      await page.keyboard.press("Shift+F10");
      await isOn(page, /^Open file/);
      await page.keyboard.press("Escape");
      await isOn(page, /^Title of b/);
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menuitem", { name: "Pin", exact: true }).click();
      await isOn(page, /^Title of b/);
      const asked = (await messages()).filter(({ type }) => type !== "watch").slice(1);
      assert.deepEqual(asked, [
        { type: "open", uri: b.uri },
        { type: "act", deed: "pin", uri: b.uri },
      ]);
    });
  }

  it("stays on its card when lanes come and go", async () => {
    const { page } = await openWall({ cards });
    await page.getByRole("button", { name: "Title of c" }).focus();
    for (const level of [4, 3]) {
      await page.keyboard.press("l");
      await page.getByRole("heading", { name: "Title of c", level }).waitFor();
      await isOn(page, /^Title of c$/);
    }
  });

  it("comes with Tab to one head of the board, and with arrows to the others", async () => {
    const { page } = await openWall({ cards, state: { grouping: "objective" } });
    await page.getByRole("button", { name: "Title of c" }).focus();
    assert.equal(await page.locator("wall-board .fold[tabindex='0']").count(), 1);
    for (const [key, words] of [
      ["Shift+Tab", /^Retention$/],
      ["ArrowUp", /^Conversion$/],
      ["ArrowUp", /^Conversion$/],
      ["End", /^Retention$/],
      ["Tab", /^Title of c$/],
    ] as const) {
      await page.keyboard.press(key);
      await isOn(page, words);
    }
  });

  it("goes on in the lane when a card leaves it, and to the place of the view when there is none", async () => {
    const { page, send } = await openWall({ cards, state: { grouping: "objective" } });
    await page.getByRole("button", { name: "Title of c" }).focus();
    await send(changedCards(2, [], [c.uri]));
    await isOn(page, /^Title of b$/);
    await send(changedCards(3, [], [a.uri, b.uri]));
    await isOn(page, /^Board$/);
  });

  it("comes back to the view when what had it goes away", async () => {
    const { page, send } = await openWall({ cards });
    await page.getByRole("button", { name: "Title of a" }).click();
    await isOn(page, /^Title of a$/);
    assert.equal(await page.getByRole("complementary").count(), 1);
    await send(changedCards(2, [], [a.uri]));
    await isOn(page, /^Title of b$/);
    await send({ type: "say", sentence: "It was written." });
    await page.getByRole("button", { name: "Dismiss" }).click();
    await isOn(page, /^Title of b$/);
  });
});
