import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import { eventually, focusedText } from "./in-page.ts";
import { changedCards, closeWalls, openWall, type OpenWall } from "./open-wall.ts";
import { cardOf, manyCards, sampleCards } from "./sample-cards.ts";

async function openTable(cards = sampleCards, width = 1400): Promise<OpenWall> {
  const wall = await openWall({ cards, width });
  await wall.page.locator("wall-board").waitFor();
  await wall.page.keyboard.press("4");
  await wall.page.getByRole("table").waitFor();
  return wall;
}

/** The words of a column, from top to bottom. */
function columnIn(page: Page, at: number): Promise<string[]> {
  return page
    .locator("wall-table tbody tr.row")
    .evaluateAll(
      (rows, place) =>
        rows.map((row) => (row as HTMLTableRowElement).cells[place]?.textContent?.replace(/\s+/g, " ").trim() ?? ""),
      at,
    );
}

function headsIn(page: Page): Promise<string[]> {
  return page.getByRole("columnheader").allInnerTexts();
}

describe("the table", () => {
  after(closeWalls);

  it("has a row for each card, named by its question, with what came out and what is owed", async () => {
    const { page, complaints } = await openTable();
    assert.equal(await page.getByRole("table").getAttribute("aria-rowcount"), String(sampleCards.length + 1));
    const row = page.getByRole("row", { name: /one-click checkout/ });
    assert.equal(await row.getByRole("rowheader").innerText(), "Will customers use a one-click checkout?");
    const cells = (await row.getByRole("cell").allInnerTexts()).filter((words) => words !== "");
    assert.deepEqual(cells, ["Learned", "at least 8%", "9.0%", "Persevere", "dana", "16 Mar"]);
    assert.equal(await row.getByText("0.994").count(), 1);
    assert.equal(await row.getByRole("img", { name: "The claim is at least 8%." }).count(), 1);
    const owing = page.getByRole("row", { name: /redesigned checkout/ });
    assert.equal(await owing.getByText("Decision, 19 days").count(), 1);
    assert.deepEqual(complaints, []);
  });

  it("sorts by the head of a column, turns round, and comes back to the order of the board", async () => {
    const { page } = await openTable();
    const asOnBoard = await columnIn(page, 0);
    assert.deepEqual((await columnIn(page, 1)).slice(0, 3), ["Define", "Define", "Design"]);
    const head = page.getByRole("columnheader", { name: "Owner" }).getByRole("button");
    await head.click();
    const owners = (await columnIn(page, 9)).filter((owner) => owner !== "");
    assert.deepEqual(owners, owners.toSorted());
    const column = page.getByRole("columnheader", { name: "Owner" });
    assert.equal(await column.getAttribute("aria-sort"), "ascending");
    await head.click();
    assert.equal(await column.getAttribute("aria-sort"), "descending");
    assert.deepEqual(
      (await columnIn(page, 9)).filter((owner) => owner !== ""),
      owners.toReversed(),
    );
    await head.click();
    assert.equal(await column.getAttribute("aria-sort"), null);
    assert.deepEqual(await columnIn(page, 0), asOnBoard);
  });

  it("is one stop of Tab, walked with arrows from its head to its last row, and opens details with Enter", async () => {
    const { page } = await openTable();
    await page.locator("wall-table").evaluate((table: HTMLElement) => table.focus());
    const titles = await columnIn(page, 0);
    assert.equal(await page.locator("wall-table [tabindex='0']").count(), 1);
    await page.keyboard.press("End");
    await eventually(page, async () => assert.equal(await focusedText(page), titles.at(-1)));
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await eventually(page, async () => assert.equal(await focusedText(page), titles[1]));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focusedText(page), "Stage");
    await page.keyboard.press("Shift+ArrowRight");
    await eventually(page, async () => {
      assert.deepEqual((await headsIn(page)).slice(0, 3), ["Question", "Threshold", "Stage"]);
      assert.equal(await focusedText(page), "Stage");
    });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const current = page.locator("wall-table tr[aria-current='true']");
    await eventually(page, async () => assert.equal(await current.getByRole("rowheader").innerText(), titles[0]));
  });

  it("groups rows under heads that fold and count, by pointer and by keys", async () => {
    const { page } = await openTable();
    await page.keyboard.press("l");
    const head = page.getByRole("button", { name: "Conversion 8" });
    await head.waitFor();
    const before = await page.getByRole("row").count();
    await head.click();
    await eventually(page, async () => assert.equal(await page.getByRole("row").count(), before - 8));
    assert.equal(await head.getAttribute("aria-expanded"), "false");
    await page.keyboard.press("ArrowRight");
    await eventually(page, async () => assert.equal(await head.getAttribute("aria-expanded"), "true"));
    const text = await page
      .locator("wall-table")
      .evaluate((table) => (table as HTMLElementTagNameMap["wall-table"]).toText("csv"));
    assert.match(text, /^Group,Question,Stage,[^\n]*\r\nActivation,What stops small shops/);
  });

  it("hands the focus to the next row when the focused one vanishes", async () => {
    const { page, send } = await openTable();
    await page.locator("wall-table").evaluate((table: HTMLElement) => table.focus());
    await page.keyboard.press("ArrowDown");
    const titles = await columnIn(page, 0);
    const gone = sampleCards.find(({ title }) => title === titles[1])?.uri ?? "";
    await send(changedCards(2, [], [gone]));
    await eventually(page, async () => assert.equal(await focusedText(page), titles[2]));
  });

  it("scrolls sideways within itself alone, where there is little room", async () => {
    const hostile = cardOf("hostile", "run", {
      title: "<img src=x onerror=alert(1)>".repeat(200),
      owner: "\u202Edana\u0000",
    });
    const { page, complaints } = await openTable([hostile, ...sampleCards], 380);
    assert.deepEqual(complaints, []);
    const widths = await page
      .locator("wall-table")
      .evaluate((table) => [table.scrollWidth > table.clientWidth, document.documentElement.scrollWidth <= innerWidth]);
    assert.deepEqual(widths, [true, true]);
  });

  it("keeps few of 10,000 rows in the page, and the focused one wherever it is scrolled", async () => {
    const { page } = await openTable(manyCards(10_000));
    await page.locator("wall-table").evaluate((table: HTMLElement) => table.focus());
    await page.keyboard.press("End");
    await eventually(page, async () => {
      const row = page.locator("wall-table tr:has(button:focus)");
      assert.equal(await row.getAttribute("aria-rowindex"), "10001");
      const box = await row.boundingBox();
      assert.ok(box && box.y + box.height <= 901);
    });
    assert.ok((await page.locator("wall-table tr").count()) < 80);
    const last = await focusedText(page);
    await page.locator("wall-table").evaluate((table) => table.scrollTo(0, 100_000));
    await page.locator("wall-table tr[aria-rowindex='3580']").waitFor();
    assert.equal(await focusedText(page), last);
    const heights = await page
      .locator("wall-table tr.row")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.deepEqual([...new Set(heights)], [28]);
  });
});

describe("the columns of the table", () => {
  after(closeWalls);

  it("are chosen and moved in a menu", async () => {
    const { page } = await openTable();
    await page.getByRole("button", { name: "Columns" }).click();
    const item = (name: string) => page.getByRole("menuitemcheckbox", { name, exact: true });
    assert.equal(await item("Stage").getAttribute("aria-checked"), "true");
    await item("Stage").click();
    await eventually(page, async () => assert.deepEqual((await headsIn(page)).slice(0, 2), ["Question", "Threshold"]));
    await item("Metric").click();
    await eventually(page, async () => assert.equal((await headsIn(page)).at(-1), "Metric"));
    await item("Metric").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await eventually(page, async () => {
      assert.deepEqual((await headsIn(page)).slice(-2), ["Metric", "Ends"]);
      assert.match(await focusedText(page), /Metric/);
    });
    await page.getByRole("menuitem", { name: "Show the usual columns" }).click();
    await eventually(page, async () => assert.equal((await headsIn(page))[1], "Stage"));
  });
});
