import assert from "node:assert/strict";

import type { Locator, Page } from "playwright-core";

import { eventually, focusedText } from "./in-page.ts";
import { lineageCards } from "./lineage-cards.ts";
import { closeWalls, openWall, type OpenWall, type WallOptions } from "./open-wall.ts";
import { cardOf } from "./sample-cards.ts";

/** A wall that shows its lineage. */
async function openLineage(options: WallOptions = {}): Promise<OpenWall> {
  const wall = await openWall({ cards: lineageCards, ...options, state: { view: "lineage", ...options.state } });
  await wall.page.getByRole("main", { name: "Lineage" }).waitFor();
  return wall;
}

function questionIn(page: Page, title: RegExp): Locator {
  return page.getByRole("main", { name: "Lineage" }).getByRole("button", { name: title });
}

async function placeOf(question: Locator): Promise<readonly [left: number, middle: number]> {
  const box = await question.boundingBox();
  assert.ok(box);
  return [Math.round(box.x), Math.round(box.y + box.height / 2)];
}

async function zoomOf(page: Page): Promise<string> {
  return page.getByRole("button", { name: "to full size" }).innerText();
}

describe("the lineage", () => {
  after(closeWalls);

  it("stands every question one layer behind what led to it, and says so to those who only hear", async () => {
    const { page, complaints } = await openLineage();
    const [parent] = await placeOf(questionIn(page, /^Why do carts die/));
    const [child] = await placeOf(questionIn(page, /^Will customers use/));
    const [end] = await placeOf(questionIn(page, /^Would people pay/));
    assert.deepEqual([child - parent, end - parent], [368, 3 * 368]);
    const words = "Do new teams learn faster from a filled example? Supported mira";
    const origin = "follows Does a checklist get new teams to a first result? (pivot)";
    await page.getByRole("button", { name: `${words} ${origin}`, exact: true }).waitFor();
    const items = page.getByRole("list", { name: "Questions and what they led to" }).getByRole("listitem");
    assert.match(await items.filter({ hasText: "redesigned checkout" }).innerText(), /19 days overdue$/);
    assert.match(await items.filter({ hasText: "yearly plan" }).innerText(), /Stop$/);
    assert.deepEqual(complaints, []);
  });

  it("is walked with arrows, to parents, children and neighbours, and Enter opens the details", async () => {
    const { page } = await openLineage();
    await questionIn(page, /^Why do carts die/).focus();
    const steps = [
      ["ArrowRight", /^Will customers use/],
      ["ArrowRight", /^Would people buy|^Which security/],
      ["End", /^Does the digest work/],
      ["ArrowLeft", /^Does a weekly digest/],
      ["ArrowUp", /^Does a checklist/],
      ["Home", /^Will customers use/],
      ["ArrowLeft", /^Why do carts die/],
    ] as const;
    for (const [key, title] of steps) {
      await page.keyboard.press(key);
      assert.match(await focusedText(page), title);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    assert.equal(await questionIn(page, /^Why do carts die/).getAttribute("aria-current"), "true");
    assert.equal(await page.locator("wall-lineage path.edge.on").count(), 2 * 5);
  });

  it("folds what has no lineage into a list, which keys reach as well", async () => {
    const { page } = await openLineage();
    const fold = page.getByRole("button", { name: "2 questions without a lineage" });
    assert.equal(await questionIn(page, /^Do evening users/).count(), 0);
    await fold.click();
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await questionIn(page, /^Does the digest work/).focus();
    await page.keyboard.press("ArrowDown");
    assert.match(await focusedText(page), /^Do evening users/);
    await page.keyboard.press("ArrowDown");
    assert.match(await focusedText(page), /^Do two quiet/);
  });

  it("brings a question to the front that stands in the folded list", async () => {
    const { page, send } = await openLineage();
    await questionIn(page, /^Why do carts die/).waitFor();
    await send({ type: "show", uri: cardOf("quiet", "run").uri });
    await questionIn(page, /^Do two quiet/).waitFor();
  });

  it("grows and shrinks by buttons, keys and the wheel, and fits into the view", async () => {
    const { page } = await openLineage({ width: 700, height: 500 });
    const question = questionIn(page, /^Why do carts die/);
    await question.focus();
    await page.keyboard.press("-");
    assert.equal(await zoomOf(page), "90%");
    await page.getByRole("button", { name: "Zoom in" }).click();
    assert.equal(await zoomOf(page), "100%");
    await question.hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await eventually(page, async () => assert.equal(await zoomOf(page), "110%"));
    assert.equal(await page.locator("wall-lineage-map svg").count(), 1);
    await page.getByRole("button", { name: "Fit" }).click();
    await eventually(page, async () => {
      const lineage = page.locator("wall-lineage");
      assert.ok(await lineage.evaluate((it) => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight));
      assert.equal(await page.locator("wall-lineage-map svg").count(), 0);
    });
    await question.focus();
    await page.keyboard.press("0");
    assert.equal(await zoomOf(page), "100%");
  });

  it("is moved by dragging its ground", async () => {
    const { page } = await openLineage({ width: 700, height: 500 });
    const before = await placeOf(questionIn(page, /^Why do carts die/));
    await page.mouse.move(300, 150);
    await page.mouse.down();
    await page.mouse.move(200, 130, { steps: 3 });
    await page.mouse.up();
    const after = await placeOf(questionIn(page, /^Why do carts die/));
    assert.deepEqual([before[0] - after[0], before[1] - after[1]], [100, 20]);
  });

  it("leaves questions faint that were not found but lie in the same family", async () => {
    const { page } = await openLineage({ state: { query: "owner:lee" } });
    await questionIn(page, /^Does the redesigned/).waitFor();
    assert.deepEqual(await page.locator("wall-lineage .node:not(.faint) .title").allInnerTexts(), [
      "Does the redesigned checkout keep people from leaving?",
      "Does the yearly plan sell better when it comes first?",
    ]);
    assert.equal(await page.locator("wall-lineage .node.faint").count(), 10);
  });

  it("says what would make a lineage where nothing led to anything", async () => {
    const { page } = await openLineage({ cards: [cardOf("one", "run")] });
    await page.getByText("One does when its file names what led to it: parent: ID.").waitFor();
    assert.equal(await questionIn(page, /^Title of one/).count(), 1);
  });

  it("shows of many questions those that moved last, and says how to see others", async () => {
    const cards = Array.from({ length: 1000 }, (_, at) =>
      cardOf(`card-${at}`, "run", at % 2 === 0 ? {} : { ledBy: cardOf(`card-${at - 1}`, "run").uri }),
    );
    const { page } = await openLineage({ cards });
    await page.getByText("300 of 1,000 questions fit into the picture").waitFor();
    assert.equal(await page.locator("wall-lineage .node").count(), 300);
  });
});
