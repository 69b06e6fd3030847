import assert from "node:assert/strict";

import type { Locator } from "playwright-core";

import { eventually, focusedText } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { manyCards } from "./sample-cards.ts";

const cards = manyCards(10_000);

describe("a wall of 10,000 cards", () => {
  after(closeWalls);

  it("keeps only what is seen in the DOM, and counts the rest", async () => {
    const { page } = await openWall({ cards });
    await page.getByText("10,000 cards").first().waitFor();
    const item = page.getByRole("region", { name: "Learned" }).getByRole("listitem").first();
    assert.deepEqual(
      [await item.getAttribute("aria-posinset"), await item.getAttribute("aria-setsize")],
      ["1", "9000"],
    );
    assert.ok((await page.locator("wall-card").count()) < 200);
  });

  it("can be scrolled to the last card", async () => {
    const { page } = await openWall({ cards });
    const last = page.locator("li[aria-posinset='9000']");
    await page.getByText("10,000 cards").first().waitFor();
    // More than once: the first jump ends where the heights were guessed to end.
    await eventually(page, async () => {
      await page.locator("wall-board").evaluate((board) => board.scrollTo(0, board.scrollHeight));
      assert.ok(await isOnScreen(last));
    });
    assert.ok((await page.locator("wall-card").count()) < 200);
  });

  for (const [stage, count] of [
    ["Learned", 9000],
    ["Run", 1000],
  ] as const) {
    it(`is walked to the end of ${stage} and back with the keyboard`, async () => {
      const { page } = await openWall({ cards });
      const items = page.getByRole("region", { name: stage });
      await items.locator("wall-card button").first().focus();
      for (const [key, place] of [
        ["End", count],
        ["Home", 1],
        ["ArrowDown", 2],
      ] as const) {
        await page.keyboard.press(key);
        const item = items.locator(`li[aria-posinset='${place}']`);
        await eventually(page, async () => {
          assert.equal(await focusedText(page), (await item.getByRole("heading").innerText()).trim());
          assert.ok(await isOnScreen(item));
        });
      }
    });
  }

  it("never lays one card over another", async () => {
    const { page } = await openWall({ cards });
    await page.locator("wall-board").evaluate((board) => board.scrollTo(0, 40_000));
    await eventually(page, async () => {
      const boxes = await page
        .getByRole("region", { name: "Learned" })
        .getByRole("listitem")
        .evaluateAll((items) =>
          items.map((item) => item.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
        );
      const gaps = boxes.slice(2).map(({ top }, at) => Math.round(top - (boxes[at + 1]?.bottom ?? 0)));
      assert.ok(boxes.length > 3);
      assert.deepEqual([...new Set(gaps)], [8]);
    });
  });

  it("keeps the focused card in the DOM while it is scrolled away", async () => {
    const { page } = await openWall({ cards });
    await page.getByRole("region", { name: "Learned" }).locator("wall-card button").first().focus();
    const focused = await focusedText(page);
    await page.locator("wall-board").evaluate((board) => board.scrollTo(0, 500_000));
    await page.getByRole("region", { name: "Learned" }).locator("li[aria-posinset='2']").waitFor({ state: "detached" });
    assert.equal(await focusedText(page), focused);
  });
});

/** Whether an element lies on the board, below the sticky heads. */
async function isOnScreen(element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 40 && box.y + box.height <= 900;
}
