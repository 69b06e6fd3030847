import assert from "node:assert/strict";

import { eventually, focusedText, titlesIn } from "./in-page.ts";
import { allCards, changedCards, closeWalls, openWall } from "./open-wall.ts";
import { cardOf } from "./sample-cards.ts";

const a = cardOf("a", "design", { window: { to: "2026-06-03" } });
const b = cardOf("b", "design", { window: { to: "2026-06-02" } });
const c = cardOf("c", "design", { window: { to: "2026-06-01" } });

describe("changes", () => {
  after(closeWalls);

  it("update one card, and leave the focus on it", async () => {
    const { page, send } = await openWall({ cards: [a, b, c] });
    await page.getByRole("button", { name: "Title of b" }).focus();
    await send(changedCards(2, [{ ...b, title: "Another title" }]));
    await eventually(page, async () =>
      assert.deepEqual(await titlesIn(page, "Design"), ["Title of a", "Another title", "Title of c"]),
    );
    assert.equal(await focusedText(page), "Another title");
  });

  it("leave the focus on a card that moves within its column", async () => {
    const { page, send } = await openWall({ cards: [a, b, c] });
    await page.getByRole("button", { name: "Title of c" }).focus();
    await send(changedCards(2, [{ ...c, window: { to: "2026-07-01" } }]));
    await eventually(page, async () =>
      assert.deepEqual(await titlesIn(page, "Design"), ["Title of c", "Title of a", "Title of b"]),
    );
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of c"));
  });

  it("hand the focus of a card that vanished to the next, and of the last to the head of the column", async () => {
    const { page, send } = await openWall({ cards: [a, b, c] });
    await page.getByRole("button", { name: "Title of b" }).focus();
    await send(changedCards(2, [], [b.uri]));
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of c"));
    await send(changedCards(3, [{ ...c, stage: "run" }]));
    await eventually(page, async () => assert.equal(await focusedText(page), "Design"));
    assert.deepEqual(await titlesIn(page, "Run"), ["Title of c"]);
  });

  it("are found by a search that is on", async () => {
    const { page, send } = await openWall({ cards: [a, b, c] });
    await page.getByRole("combobox").fill("title");
    await page.getByText("3 of 3").first().waitFor();
    await send(changedCards(2, [{ ...a, title: "Something else" }, cardOf("d", "run")], [b.uri]));
    await eventually(page, async () =>
      assert.deepEqual([await titlesIn(page, "Design"), await titlesIn(page, "Run")], [["Title of c"], ["Title of d"]]),
    );
  });

  it("in a burst end with the last one, and leave the focus where it is", async () => {
    const { page } = await openWall({ cards: [a, b, c] });
    await page.getByRole("button", { name: "Title of b" }).focus();
    const burst = Array.from({ length: 200 }, (_, at) => changedCards(at + 2, [{ ...b, title: `Title ${at}` }]));
    await page.evaluate((messages) => {
      for (const message of messages) window.postMessage(message, "*");
    }, burst);
    await eventually(page, async () => assert.equal(await focusedText(page), "Title 199"));
  });

  it("that do not follow on the last ones are not shown; the wall asks for everything, once", async () => {
    const { page, send, messages } = await openWall({ cards: [a] });
    await page.getByRole("button", { name: "Title of a" }).waitFor();
    await send(changedCards(3, [b]));
    await send(changedCards(4, [c]));
    await eventually(page, async () => assert.deepEqual(await messages(), [{ type: "ready" }, { type: "ready" }]));
    assert.deepEqual(await titlesIn(page, "Design"), ["Title of a"]);
    await send(allCards([a, b, c], {}, 4));
    await eventually(page, async () =>
      assert.deepEqual(await titlesIn(page, "Design"), ["Title of a", "Title of b", "Title of c"]),
    );
  });
});
