import assert from "node:assert/strict";

import { eventually, focusedText } from "./in-page.ts";
import { allCards, closeWalls, openWall } from "./open-wall.ts";
import { sampleCards } from "./sample-cards.ts";

describe("the search", () => {
  after(closeWalls);

  it("is reached with /, filters by every word, and says what is left", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByText("22 cards").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("CHECKOUT one");
    await page.getByText("1 of 22").first().waitFor();
    assert.deepEqual(await page.getByRole("article").getByRole("heading").allInnerTexts(), [
      "Will customers use a one-click checkout?",
    ]);
  });

  it("speaks the count once typing rests", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("digest");
    await page.getByRole("status").getByText("2 of 22").waitFor();
  });

  it("leaves a slash that is typed into the field alone", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").focus();
    await page.keyboard.type("a/b");
    assert.equal(await page.getByRole("combobox").inputValue(), "a/b");
  });

  it("survives a reload", async () => {
    const { page, send } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("digest");
    await page.getByText("2 of 22").first().waitFor();
    await page.reload();
    await send(allCards(sampleCards));
    await page.getByText("2 of 22").first().waitFor();
    assert.equal(await page.getByRole("combobox").inputValue(), "digest");
  });

  it("is left with Esc, towards the first card that it found", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("digest");
    await page.keyboard.press("Escape");
    await eventually(page, async () =>
      assert.equal(await focusedText(page), "Does the digest work inside the product?"),
    );
    assert.equal(await page.getByRole("combobox").inputValue(), "digest");
  });

  it("says when nothing matches, and clears itself", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("xylophone");
    await page.getByRole("heading", { name: "Nothing matches “xylophone”" }).waitFor();
    await page.locator("wall-no-match").getByRole("button", { name: "Clear Search" }).click();
    await page.getByText("22 cards").first().waitFor();
    assert.equal(await focusedText(page), "Search the wall");
  });
});
