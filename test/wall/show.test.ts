import assert from "node:assert/strict";

import { eventually, focusedText } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { sampleCards } from "./sample-cards.ts";

const [card] = sampleCards.filter(({ kind, stage }) => kind === "experiment" && stage === "learned");
assert.ok(card);

describe("a card that the editor asks for", () => {
  after(closeWalls);

  it("comes to the front from a folded column", async () => {
    const { page, send } = await openWall({ cards: sampleCards });
    await page.getByText("22 cards").first().waitFor();
    const column = page.locator("wall-column", { has: page.getByRole("heading", { name: "Learned" }) });
    await column.getByRole("button", { name: /Learned/ }).click();
    await eventually(page, async () => assert.equal(await column.locator("wall-card").count(), 0));
    await send({ type: "show", uri: card.uri });
    await eventually(page, async () => assert.equal(await focusedText(page), card.title));
  });

  it("comes to the front from behind a search that hides it", async () => {
    const { page, send } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("no such words anywhere");
    await page.getByText("0 of 22").first().waitFor();
    await send({ type: "show", uri: card.uri });
    await page.getByText("22 cards").first().waitFor();
    assert.equal(await page.getByRole("combobox").inputValue(), "");
    await eventually(page, async () => assert.equal(await focusedText(page), card.title));
  });

  it("leaves everything as it is when there is no such card", async () => {
    const { page, send, complaints } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("digest");
    await page.getByText("2 of 22").first().waitFor();
    await send({ type: "show", uri: "file:///nowhere" });
    await page.getByRole("combobox").fill("digest ");
    await page.getByText("2 of 22").first().waitFor();
    assert.deepEqual(complaints, []);
  });
});
