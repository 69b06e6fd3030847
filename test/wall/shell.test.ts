import assert from "node:assert/strict";

import { eventually, focusedText } from "./in-page.ts";
import { allCards, closeWalls, openWall } from "./open-wall.ts";
import { cardOf, sampleCards } from "./sample-cards.ts";

const a = cardOf("a", "design", { window: { to: "2026-06-03" } });
const b = cardOf("b", "design", { window: { to: "2026-06-02" } });
const e = cardOf("e", "decide", {
  owed: { what: "decision", due: "2026-05-01", daysOverdue: 6 },
  objective: "Conversion",
});
const few = [a, b, e];

const nothing = { playbook: false, meeting: false };

describe("the keys of the wall", () => {
  after(closeWalls);

  it("act on the focused card, and leave combinations and fields alone", async () => {
    const { page, messages } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Title of e" }).focus();
    for (const key of ["e", "r", "d", "f", "b", "Control+z", "Control+d"]) await page.keyboard.press(key);
    await page.getByRole("combobox").focus();
    for (const key of ["e", "Control+z"]) await page.keyboard.press(key);
    const act = (deed: string): object => ({ type: "act", deed, uri: e.uri });
    assert.deepEqual(await messages(), [
      { type: "ready" },
      { type: "open", uri: e.uri },
      ...["record", "decide", "follow-up", "link-branch"].map(act),
      { type: "undo" },
    ]);
  });

  it("go to the six views and mark the one that is shown, also after a reload", async () => {
    const { page, send, messages } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Title of e" }).waitFor();
    const views = page.getByRole("navigation", { name: "Views" });
    for (const [key, title] of ["Board", "Timeline", "Lineage", "Table", "Insights", "Playbook"].entries()) {
      await page.keyboard.press(String(key + 1));
      await page.getByRole("main", { name: title }).waitFor();
      assert.equal(await views.getByRole("button", { name: title }).getAttribute("aria-current"), "page");
    }
    assert.deepEqual((await messages()).at(-1), { type: "watch", ...nothing, playbook: true });
    await page.reload();
    await send(allCards(few));
    await page.getByRole("main", { name: "Playbook" }).waitFor();
    await eventually(page, async () =>
      assert.deepEqual((await messages()).at(-1), { type: "watch", ...nothing, playbook: true }),
    );
  });

  it("are quiet where the team turned single keys off, but for those that are no letters", async () => {
    const { page, messages } = await openWall({ cards: few, status: { hasSingleKeys: false } });
    const card = page.getByRole("button", { name: "Title of e" });
    await card.focus();
    for (const key of ["e", "d", "2", "?", "/", "["]) await page.keyboard.press(key);
    assert.equal(await focusedText(page), "Title of e");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Open file" }).click();
    assert.deepEqual(await messages(), [{ type: "ready" }, { type: "open", uri: e.uri }]);
  });

  it("open the details, step to the next card with J and K, and give the focus back with Esc", async () => {
    const { page, messages } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Title of b" }).focus();
    await page.keyboard.press("Enter");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { name: "Title of b" }).waitFor();
    assert.equal(await page.getByRole("article", { name: "Title of b" }).getAttribute("aria-current"), "true");
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of b"));
    await page.keyboard.press("k");
    await details.getByRole("heading", { name: "Title of a" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await details.getByRole("heading", { name: "Title of e" }).waitFor();
    await page.keyboard.press("d");
    await page.keyboard.press("Escape");
    await eventually(page, async () => assert.equal(await details.count(), 0));
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of e"));
    const told = (await messages()).filter(({ type }) => type !== "watch");
    assert.deepEqual(told, [{ type: "ready" }, { type: "act", deed: "decide", uri: e.uri }]);
    assert.deepEqual((await messages()).at(-1), { type: "watch", ...nothing });
  });

  it("choose with the space bar, which opens nothing; with details open they follow and the focus stays", async () => {
    const { page } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Title of a" }).focus();
    await page.keyboard.press("Space");
    const article = page.getByRole("article", { name: "Title of a" });
    await eventually(page, async () => assert.equal(await article.getAttribute("aria-current"), "true"));
    const details = page.getByRole("complementary", { name: "Details" });
    assert.equal(await details.count(), 0);
    await page.keyboard.press("Enter");
    await details.getByRole("heading", { name: "Title of a" }).waitFor();
    await page.getByRole("article", { name: "Title of b" }).getByRole("button", { name: "Title of b" }).focus();
    await page.keyboard.press("Space");
    await details.getByRole("heading", { name: "Title of b" }).waitFor();
    assert.equal(await page.locator("wall-card:focus-within").count(), 1);
  });

  it("are listed on a sheet that keeps the focus, says how to turn them off, and closes with Esc", async () => {
    const { page } = await openWall({ cards: few });
    const card = page.getByRole("button", { name: "Title of e" });
    await card.focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard" });
    await sheet.getByText("learningWall.wall.singleKeys").waitFor();
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("2");
    assert.equal(await page.getByRole("main", { name: "Board" }).count(), 1);
    await page.keyboard.press("Escape");
    await eventually(page, async () => assert.equal(await sheet.count(), 0));
    assert.equal(await focusedText(page), "Title of e");
  });
});

describe("the header", () => {
  after(closeWalls);

  it("looks at a kept view, groups as it says, and keeps the query of now", async () => {
    const views = [{ name: "Overdue by owner", query: "title group:owner" }];
    const { page, messages } = await openWall({ cards: few, status: { views } });
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("menuitemradio", { name: "Overdue by owner" }).click();
    await page.getByRole("heading", { name: "No owner", level: 3 }).waitFor();
    await page.getByRole("button", { name: "Overdue by owner" }).click();
    await page.getByRole("menuitem", { name: "Save this view…" }).click();
    assert.deepEqual((await messages()).at(-1), { type: "saveView", query: "title group:owner" });
  });

  it("is walked with arrows, one stop of Tab for each part, and its menus as menus are", async () => {
    const { page } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Timeline" }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focusedText(page), "Board");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focusedText(page), "Timeline");
    await page.keyboard.press("Tab");
    assert.equal(await focusedText(page), "Saved views");
    await page.keyboard.press("End");
    assert.equal(await focusedText(page), "Keyboard shortcuts");
    const grouping = page.getByRole("button", { name: "No lanes" });
    await grouping.focus();
    await page.keyboard.press("ArrowDown");
    await eventually(page, async () => assert.equal(await focusedText(page), "No lanes"));
    await page.keyboard.press("o");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focusedText(page), "Owner");
    await page.keyboard.press("Escape");
    await eventually(page, async () => assert.equal(await page.getByRole("menu").count(), 0));
    assert.equal(await focusedText(page), "No lanes");
  });

  it("asks for another day, says which one is shown, and then changes nothing", async () => {
    const { page, send, messages } = await openWall({ cards: few });
    await page.getByRole("button", { name: "As of today" }).click();
    await page.getByRole("button", { name: "Export the wall" }).click();
    await send(allCards(few, { asOf: { revision: "3f9c1e2", date: "2026-03-02" } }, 2));
    await page.getByText("As of 2 Mar").waitFor();
    await page.getByRole("button", { name: "Title of e" }).focus();
    for (const key of ["e", "d", "Control+z"]) {
      await page.keyboard.press(key);
      await page.getByText("The wall shows an earlier day, on which nothing can be done.").waitFor();
      await page.getByRole("button", { name: "Dismiss" }).click();
      await page.getByRole("button", { name: "Title of e" }).focus();
    }
    await page.getByRole("button", { name: "Back to today" }).click();
    const run = (action: string): object => ({ type: "run", action });
    assert.deepEqual(await messages(), [{ type: "ready" }, run("asOf"), run("exportWall"), run("asOfToday")]);
  });

  it("offers in a copy nothing that would need an editor", async () => {
    const { page, messages } = await openWall({ cards: few, status: { isCopy: true } });
    const card = page.getByRole("button", { name: "Title of e" });
    await card.focus();
    for (const key of ["e", "r", "d", "Control+z", "Shift+F10"]) await page.keyboard.press(key);
    assert.deepEqual(await messages(), [{ type: "ready" }]);
    assert.equal(await page.getByRole("button", { name: /As of|Export|Saved|Open file|More|A decision/ }).count(), 0);
    assert.equal(await page.getByRole("button", { name: "Present" }).count(), 1);
  });

  it("copies the table as CSV and says so", async () => {
    const { page, messages } = await openWall({ cards: few, state: { view: "table" } });
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("menuitem", { name: "Copy as CSV" }).click();
    await page.getByRole("status").getByText("The table was copied.").waitFor();
    const copied = (await messages()).find((message) => message.type === "copy");
    assert.match(copied?.text ?? "", /^[^\n]*,[^\n]*\n[^]*Title of e/);
  });

  it("turns views into a menu below 760 pixels, and lets the details cover the wall", async () => {
    const { page } = await openWall({ cards: few, width: 400 });
    await page.getByRole("button", { name: "Views" }).or(page.getByTitle("Views")).first().click();
    await page.getByRole("menuitemradio", { name: "Table" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Title of e" }).click();
    const box = await page.getByRole("complementary", { name: "Details" }).boundingBox();
    assert.deepEqual([box?.x, box?.width], [0, 400]);
    assert.equal(await page.getByRole("button", { name: "Title of e" }).isVisible(), false);
  });
});

describe("what the editor sends beside cards", () => {
  after(closeWalls);

  it("is said to eyes and ears, and takes one to a view or to the search", async () => {
    const { page, send } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Title of e" }).waitFor();
    await send({ type: "say", sentence: "The decision was recorded." });
    await page.getByRole("status").getByText("The decision was recorded.").waitFor();
    await send({ type: "look", view: "table", query: "title" });
    await page.getByRole("main", { name: "Table" }).waitFor();
    await send({ type: "look" });
    await eventually(page, async () => assert.equal(await focusedText(page), "Search the wall"));
  });

  it("shows a meeting when asked for, which Esc leaves", async () => {
    const { page, messages } = await openWall({ cards: few });
    await page.getByRole("button", { name: "Present" }).click();
    await page.getByRole("main", { name: "Meeting" }).waitFor();
    assert.deepEqual((await messages()).at(-1), { type: "watch", playbook: false, meeting: true });
    await page.keyboard.press("Escape");
    await page.getByRole("main", { name: "Board" }).waitFor();
  });
});

describe("a card under the pointer", () => {
  after(closeWalls);

  it("offers its file and every deed, those first that it waits for; what is owed is a button", async () => {
    const { page, messages } = await openWall({ cards: sampleCards });
    const card = page.getByRole("article", { name: "Does the redesigned checkout keep people from leaving?" });
    await card.getByRole("button", { name: "A decision, 19 days overdue" }).click();
    await card.hover();
    await card.getByRole("button", { name: "Open file" }).click();
    await card.getByRole("button", { name: "More" }).click();
    await card.getByRole("group", { name: "Next" }).getByRole("menuitem", { name: "Decide" }).waitFor();
    await page.getByRole("menuitem", { name: "Pin" }).click();
    const uri = sampleCards.find(({ title }) => title.startsWith("Does the redesigned"))?.uri;
    assert.deepEqual(await messages(), [
      { type: "ready" },
      { type: "act", deed: "decide", uri },
      { type: "open", uri },
      { type: "act", deed: "pin", uri },
    ]);
  });
});
