import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import type { Card } from "../../src/core/query/card.ts";
import { eventually, focusedText } from "./in-page.ts";
import { closeWalls, openWall, type OpenWall } from "./open-wall.ts";
import { cardOf, manyCards, sampleCards } from "./sample-cards.ts";

const checkout = cardOf("checkout", "learned", {
  title: "Will customers use a one-click checkout?",
  objective: "Conversion",
  window: { from: "2026-03-02", to: "2026-03-16" },
  decision: { choice: "persevere", date: "2026-03-20" },
  checkBacks: [{ due: "2026-04-16", date: "2026-04-17", mark: "held" }, { due: "2026-06-17" }],
});
const running = cardOf("running", "run", { title: "Does it run?", window: { from: "2026-04-27", to: "2026-05-13" } });
const endless = cardOf("endless", "run", { title: "Does it end?", window: { from: "2026-04-20" } });
const owing = cardOf("owing", "decide", {
  title: "Who decides?",
  window: { from: "2026-03-30", to: "2026-04-14" },
  owed: { what: "decision", due: "2026-04-18", daysOverdue: 19 },
});
const undated = cardOf("undated", "design", { title: "When?" });

async function openTimeline(cards: readonly Card[], width = 1400): Promise<OpenWall> {
  const wall = await openWall({ cards, width });
  await wall.page.locator("wall-board").waitFor();
  await wall.page.keyboard.press("2");
  await wall.page.getByRole("table").waitFor();
  return wall;
}

/** Where shapes of a row begin and end, in pixels from the left of the page. */
function placeIn(page: Page, row: RegExp, shape: string): Promise<readonly [number, number]> {
  return page
    .getByRole("row", { name: row })
    .locator(shape)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return [Math.round(left), Math.round(right)] as const;
    });
}

function todayIn(page: Page): Promise<number> {
  return page.locator("wall-timeline .grid .today").evaluate((line) => Math.round(line.getBoundingClientRect().left));
}

describe("the timeline", () => {
  after(closeWalls);

  it("names each row by a sentence that says what it shows", async () => {
    const { page, complaints } = await openTimeline([checkout, owing]);
    const row = page.getByRole("row", {
      name: "Will customers use a one-click checkout? Window 2 to 16 Mar, decided to persevere on 20 Mar, held on 17 Apr, next check-back 17 Jun.",
      exact: true,
    });
    assert.equal(await row.count(), 1);
    assert.equal(await row.locator(".mark").count(), 3);
    assert.deepEqual(await row.locator("text").allTextContents(), ["Persevere"]);
    assert.deepEqual(
      await page
        .getByRole("row", { name: /Who decides/ })
        .locator("text")
        .allTextContents(),
      ["19 days overdue"],
    );
    const legend = await page.getByRole("list", { name: "Legend" }).getByRole("listitem").allInnerTexts();
    assert.deepEqual(legend, ["window", "owed, overdue", "persevere", "held", "check-back due"]);
    assert.deepEqual(complaints, []);
  });

  it("fills what ran up to today, and leaves an end open that nobody has set", async () => {
    const { page } = await openTimeline([checkout, running, endless]);
    const today = await todayIn(page);
    const [start, end] = await placeIn(page, /Does it run/, ".window");
    const [ranFrom, ranTo] = await placeIn(page, /Does it run/, ".ran");
    assert.ok(Math.abs(ranFrom - start) <= 1 && Math.abs(ranTo - today) <= 1 && today < end);
    const [openFrom] = await placeIn(page, /Does it end/, ".window.open");
    assert.ok(Math.abs(openFrom - today) <= 2);
    assert.equal(
      await page
        .getByRole("row", { name: /Does it end/ })
        .locator("rect.window")
        .count(),
      0,
    );
  });

  it("has cards without any date at its end, folded", async () => {
    const { page } = await openTimeline([undated, checkout]);
    const head = page.getByRole("button", { name: "Without dates 1" });
    assert.equal(await head.getAttribute("aria-expanded"), "false");
    await head.click();
    await page.getByRole("row", { name: "When? No dates." }).waitFor();
    assert.match(await page.getByRole("row").last().innerText(), /When\?/);
  });

  it("is walked with arrows, zoomed with keys, and opens details with Enter", async () => {
    const { page } = await openTimeline([checkout, running, owing]);
    await page.locator("wall-timeline").evaluate((timeline: HTMLElement) => timeline.focus());
    assert.equal(await page.locator("wall-timeline [tabindex='0']").count(), 1);
    assert.match(await focusedText(page), /one-click/);
    await page.keyboard.press("ArrowDown");
    await eventually(page, async () => assert.match(await focusedText(page), /Who decides/));
    const before = await placeIn(page, /Does it run/, ".window");
    const today = await todayIn(page);
    await page.keyboard.press("+");
    await eventually(page, async () => {
      const [start, end] = await placeIn(page, /Does it run/, ".window");
      assert.equal(Math.round((end - start) / (before[1] - before[0]) / 0.15), 10);
      assert.ok(Math.abs((await todayIn(page)) - today) <= 2);
    });
    await page.keyboard.press("0");
    await eventually(page, async () => assert.deepEqual(await placeIn(page, /Does it run/, ".window"), before));
    await page.keyboard.press("Enter");
    const current = page.locator("wall-timeline tr[aria-current='true']");
    await eventually(page, async () => assert.match(await current.innerText(), /Who decides/));
  });

  it("has today in sight at first, scrolls sideways within itself, and keeps its labels in sight", async () => {
    const old = cardOf("old", "learned", { title: "Long ago?", window: { from: "2023-01-02", to: "2023-02-01" } });
    const { page } = await openTimeline([old, ...sampleCards], 380);
    await eventually(page, async () => {
      const today = await todayIn(page);
      assert.ok(180 < today && today < 380, String(today));
    });
    const label = page.getByRole("row", { name: /Long ago/ }).getByRole("rowheader");
    assert.deepEqual([(await label.boundingBox())?.x, (await label.boundingBox())?.width], [0, 180]);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  it("keeps few of 10,000 rows in the page", async () => {
    const cards = manyCards(10_000).map((card, at) => ({
      ...card,
      window: { from: `20${16 + (at % 10)}-03-01`, to: `20${16 + (at % 10)}-04-01` },
    }));
    const { page } = await openTimeline(cards);
    await page.locator("wall-timeline").evaluate((timeline: HTMLElement) => timeline.focus());
    await page.keyboard.press("End");
    await eventually(page, async () => {
      assert.equal(await page.locator("wall-timeline tr:has(button:focus)").getAttribute("aria-rowindex"), "10001");
    });
    assert.ok((await page.locator("wall-timeline tr").count()) < 80);
  });
});
