import assert from "node:assert/strict";

import { eventually, focusedText } from "./in-page.ts";
import { allCards, closeWalls, openWall } from "./open-wall.ts";
import { cardOf, manyCards, sampleCards } from "./sample-cards.ts";

const cards = [
  cardOf("a", "design", { objective: "Conversion" }),
  cardOf("b", "design", { objective: "Retention" }),
  cardOf("c", "run", { objective: "Retention" }),
  cardOf("d", "run"),
];

describe("the lanes of the board", () => {
  after(closeWalls);

  it("put cards together by what is chosen, each in its stage, with L and from the menu", async () => {
    const { page } = await openWall({ cards });
    await page.getByRole("heading", { name: "Title of a", level: 3 }).waitFor();
    await page.keyboard.press("l");
    const lane = page.getByRole("region", { name: "Retention" });
    await lane.getByRole("list", { name: "Design" }).getByRole("heading", { name: "Title of b", level: 4 }).waitFor();
    await lane.getByRole("list", { name: "Run" }).getByRole("heading", { name: "Title of c", level: 4 }).waitFor();
    assert.deepEqual(await page.getByRole("heading", { level: 3 }).allInnerTexts(), [
      "Conversion",
      "Retention",
      "No objective",
    ]);
    await page.getByTitle("Lanes").click();
    await page.getByRole("menuitemradio", { name: "Kind" }).click();
    await page.getByRole("region", { name: "No kind" }).waitFor();
  });

  it("are walked as one board: down into the next lane, across within one", async () => {
    const { page } = await openWall({ cards, state: { grouping: "objective" } });
    await page.getByRole("button", { name: "Title of a" }).focus();
    for (const [key, title] of [
      ["ArrowDown", "Title of b"],
      ["ArrowRight", "Title of c"],
      ["ArrowDown", "Title of d"],
      ["ArrowDown", "Title of d"],
      ["ArrowUp", "Title of c"],
      ["ArrowLeft", "Title of b"],
      ["ArrowUp", "Title of a"],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(page, async () => assert.equal(await focusedText(page), title, `after ${key}`));
    }
    assert.equal(await page.locator("wall-card button[tabindex='0']").count(), 1);
  });

  it("fold, also over a reload, and unfold for a card that the editor asks for", async () => {
    const { page, send } = await openWall({ cards, state: { grouping: "objective" } });
    await page.getByRole("button", { name: "Retention" }).click();
    await page.getByRole("article", { name: "Title of b" }).waitFor({ state: "detached" });
    await page.reload();
    await send(allCards(cards));
    await page.getByRole("button", { name: "Retention", expanded: false }).waitFor();
    await send({ type: "show", uri: "file:///shop/learning/c.experiment.yaml" });
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of c"));
  });

  it("draw of 10,000 cards only those near, and reach the last one", async () => {
    const many = manyCards(10_000).map((card, at) => ({ ...card, objective: `Objective ${at % 40}` }));
    const { page } = await openWall({ cards: many, state: { grouping: "objective" } });
    await page.getByRole("region", { name: "Objective 0" }).waitFor();
    assert.ok((await page.locator("wall-card").count()) < 300);
    const last = page.getByRole("region", { name: "Objective 9", exact: true });
    await eventually(page, async () => {
      await page.locator("wall-board").evaluate((board) => board.scrollTo(0, board.scrollHeight));
      const box = await last.getByRole("listitem").last().boundingBox();
      assert.ok(box && box.y + box.height <= 900);
    });
    assert.ok((await page.locator("wall-card").count()) < 300);
  });
});

describe("compact cards", () => {
  after(closeWalls);

  it("say only what matters at a glance, with C and again in full", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.getByRole("article", { name: "Will customers use a one-click checkout?" });
    const hypothesis = card.getByText("At least 8% of users shown the simulation will click the one-click button.");
    await hypothesis.waitFor();
    const { height = 0 } = (await card.boundingBox()) ?? {};
    await page.keyboard.press("c");
    await hypothesis.waitFor({ state: "hidden" });
    await card.getByText("Supported").waitFor();
    assert.ok(((await card.boundingBox())?.height ?? Infinity) < height / 1.5);
    await page.getByRole("button", { name: "Compact", pressed: true }).click();
    await hypothesis.waitFor();
  });
});

describe("the place on the board", () => {
  after(closeWalls);

  it("comes back after a reload, and after another view", async () => {
    const many = manyCards(300);
    const { page, send } = await openWall({ cards: many });
    const board = page.locator("wall-board");
    const isBack = async (): Promise<void> => {
      const top = await board.evaluate(({ scrollTop }) => scrollTop);
      assert.ok(Math.abs(top - 4000) < 2, `${top}`);
    };
    await board.locator("wall-card").first().waitFor();
    await board.evaluate((element) => element.scrollTo(0, 4000));
    await eventually(page, async () =>
      assert.match(await page.evaluate(() => sessionStorage.getItem("state") ?? ""), /"board":4000/),
    );
    await page.reload();
    await send(allCards(many));
    await board.locator("wall-card").first().waitFor();
    await eventually(page, isBack);
    await page.keyboard.press("4");
    await page.getByRole("main", { name: "Table" }).waitFor();
    await page.keyboard.press("1");
    await eventually(page, isBack);
  });
});

describe("the board on paper", () => {
  after(closeWalls);

  it("is light, has no header, and holds every card unbroken", async () => {
    const { page } = await openWall({ cards: manyCards(120) });
    await page.locator("wall-card").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await eventually(page, async () => assert.equal(await page.locator("wall-card").count(), 120));
    assert.equal(await page.getByRole("combobox").isVisible(), false);
    const looks = await page.locator("wall-app").evaluate((app) => getComputedStyle(app).getPropertyValue("--text"));
    assert.equal(looks.trim(), "CanvasText");
    assert.equal(
      await page
        .locator("wall-card")
        .first()
        .evaluate((card) => getComputedStyle(card).breakInside),
      "avoid",
    );
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await eventually(page, async () => assert.ok((await page.locator("wall-card").count()) < 120));
  });
});
