import assert from "node:assert/strict";

import { eventually } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { cardOf } from "./sample-cards.ts";

const long = "x".repeat(5000);
const texts = { title: long, objective: long, owner: long, question: long, metric: long, threshold: long };

describe("a word of 5,000 letters", () => {
  after(closeWalls);

  for (const [width, grouping] of [
    [700, "none"],
    [1400, "objective"],
  ] as const) {
    it(`does not widen a board of ${width} pixels, grouped by ${grouping}`, async () => {
      const { page } = await openWall({ cards: [cardOf("a", "run", texts)], width, state: { grouping } });
      await page.locator("wall-card").waitFor();
      await eventually(page, async () => {
        const beyond = await page.locator("wall-board").evaluate((board) => board.scrollWidth - board.clientWidth);
        assert.equal(beyond, 0);
      });
    });
  }
});
