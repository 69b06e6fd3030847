import assert from "node:assert/strict";

import { focusedText } from "./in-page.ts";
import { closeWalls, openWall, type OpenWall } from "./open-wall.ts";
import { cardOf, sampleCards } from "./sample-cards.ts";

const objectives = [{ title: "Conversion" }, { title: "Trust", until: "2026-06-30" }];

async function openInsights(cards = sampleCards, width = 1400): Promise<OpenWall> {
  const wall = await openWall({ cards, width, status: { objectives, debtLimit: 3 }, state: { view: "insights" } });
  await wall.page.locator("wall-figure").first().waitFor();
  return wall;
}

describe("insights", () => {
  after(closeWalls);

  it("are figures with their finding as heading, and their numbers in words", async () => {
    const { page, complaints } = await openInsights();
    const debt = page.getByRole("figure").filter({ hasText: "answers are owed" });
    assert.equal(
      await debt.getByRole("heading", { level: 2 }).innerText(),
      "Seven answers are owed; the oldest for 19 days",
    );
    assert.equal(await debt.getByText("the team allows 3").count(), 1);
    const mix = page.getByRole("figure").filter({ hasText: "decisions" }).first();
    assert.match((await mix.getByRole("img").getAttribute("aria-label")) ?? "", /\d persevere, \d pivot, \d stop/);
    assert.equal(await page.getByRole("heading", { name: /Nobody asks about Trust/ }).count(), 1);
    const empty = page.getByRole("figure").filter({ hasText: "No prediction counts yet" });
    assert.equal(await empty.getByRole("button").count(), 0);
    assert.deepEqual(complaints, []);
  });

  it("show the table and the files behind a figure, and open the details of each", async () => {
    const { page } = await openInsights();
    const debt = page.getByRole("figure").filter({ hasText: "answers are owed" });
    const button = debt.getByRole("button", { name: "Table" });
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    const row = debt.getByRole("row", { name: /redesigned checkout/ });
    assert.deepEqual(await row.getByRole("cell").allInnerTexts(), ["decision", "19"]);
    await debt.getByRole("button", { name: "7 files" }).click();
    assert.equal(await debt.getByRole("table").count(), 0);
    const file = debt.getByRole("listitem").filter({ hasText: "learning/redesign-ab.experiment.yaml" });
    await file.getByRole("button").click();
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    assert.equal(await file.getByRole("button").getAttribute("aria-current"), "true");
  });

  it("follow what is searched for, and say what is missing", async () => {
    const { page } = await openInsights();
    await page.getByRole("combobox").fill("owner:sam");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Two answers are owed; the oldest for 8 days" }).waitFor();
    assert.equal(await page.getByText("An experiment that is decided is counted here").count(), 1);
  });

  it("are walked by Tab from figure to figure, and by arrows within one", async () => {
    const { page } = await openInsights();
    await page.locator("wall-insights").evaluate((view) => view.focus());
    assert.equal(await focusedText(page), "Table");
    await page.keyboard.press("ArrowRight");
    assert.match(await focusedText(page), /^\d+ files?$/);
    await page.keyboard.press("Enter");
    assert.equal(await page.getByRole("button", { expanded: true }).count(), 1);
    await page.keyboard.press("Tab");
    assert.equal(await focusedText(page), "Table");
    const at = page
      .locator("wall-figure")
      .evaluateAll((figures) => figures.findIndex((figure) => figure.shadowRoot?.activeElement));
    assert.equal(await at, 1);
  });

  it("draw no more than can be looked at, and fit where there is little room", async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      cardOf(`many-${at}`, "decide", { owed: { what: "decision", due: "2026-01-01", daysOverdue: 1 + (at % 90) } }),
    );
    const { page } = await openInsights(many, 350);
    const debt = page.getByRole("figure").filter({ hasText: "answers are owed" });
    await debt.getByRole("button", { name: "3000 files" }).click();
    assert.equal(await debt.getByRole("listitem").count(), 6 + 50);
    await debt.getByText("And 2,950 more.").waitFor();
    const isWider = await page.locator("wall-insights").evaluate((view) => view.scrollWidth > view.clientWidth);
    assert.equal(isWider, false);
  });
});
