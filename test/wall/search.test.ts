import assert from "node:assert/strict";

import type { Page } from "playwright-core";

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

  it("turns a term into a token when it ends, and takes tokens out by key and by click", async () => {
    const { page } = await openWall({ cards: sampleCards, state: { query: "status:run" } });
    const field = page.getByRole("combobox");
    await field.focus();
    await page.keyboard.type("owner:dana lee");
    assert.deepEqual(await tokensOf(page), ["status:run", "owner:dana"]);
    assert.equal(await field.inputValue(), "lee");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focusedText(page), "Remove owner:dana");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Delete");
    assert.equal(await focusedText(page), "Remove owner:dana");
    await page.keyboard.press("1");
    assert.equal(await field.inputValue(), "1lee", "what is typed on a token goes into the field");
    await page.getByRole("button", { name: "Remove owner:dana" }).click();
    assert.deepEqual(await tokensOf(page), []);
    assert.equal(await focusedText(page), "Search the wall");
  });

  it("takes a pasted query apart, and keeps every part of it", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill('checkout tag:x -owner:lee objective:"More people" ');
    assert.deepEqual(await tokensOf(page), ["tag:x", "-owner:lee", 'objective:"More people"']);
    assert.equal(await page.getByRole("combobox").inputValue(), "checkout ");
    await page
      .getByRole("heading", { name: 'Nothing matches “tag:x -owner:lee objective:"More people" checkout' })
      .waitFor();
  });

  it("offers keys and values with what they would leave", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const field = page.getByRole("combobox");
    await field.focus();
    await page.keyboard.type("verd");
    await page.getByRole("option", { name: "verdict:" }).waitFor();
    assert.equal(await field.getAttribute("aria-activedescendant"), null, "Enter would take what was typed");
    await page.keyboard.press("Tab");
    assert.equal(await field.inputValue(), "verdict:");
    await page.keyboard.type("ref");
    const refuted = page.getByRole("option", { name: /^verdict:refuted \d+ cards?$/ });
    await page.keyboard.press("ArrowDown");
    assert.equal(await refuted.getAttribute("aria-selected"), "true");
    assert.equal(await field.getAttribute("aria-activedescendant"), await refuted.getAttribute("id"));
    const count = /\d+/.exec(await refuted.innerText())?.[0];
    await page.keyboard.press("Enter");
    assert.deepEqual(await tokensOf(page), ["verdict:refuted"]);
    await page.getByText(`${count} of 22`).first().waitFor();
    assert.equal(await page.getByRole("listbox").count(), 0);
  });

  it("closes what it offers with the first Esc, and is left with the second", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").focus();
    await page.keyboard.type("st");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("listbox").count(), 0);
    assert.equal(await focusedText(page), "Search the wall");
    await page.keyboard.press("Escape");
    await eventually(page, async () => assert.notEqual(await focusedText(page), "Search the wall"));
  });

  it("says what to write instead, once a term has been typed", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const field = page.getByRole("combobox");
    const problem = page.locator("wall-search").getByRole("status");
    await field.focus();
    await page.keyboard.type("status:refutd");
    await page.getByText("0 of 22").first().waitFor();
    assert.equal(await problem.innerText(), "");
    await page.keyboard.press("Enter");
    await problem.getByText('There is no status "refutd"; did you mean "refuted"?').waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await eventually(page, async () => assert.equal(await problem.innerText(), ""));
    await page.getByText("22 cards").first().waitFor();
  });
});

describe("the facets", () => {
  after(closeWalls);

  it("ask for values with what each would leave, and stay open for more", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("button", { name: "Verdict" }).press("ArrowDown");
    const refuted = page.getByRole("menuitemcheckbox", { name: /^Refuted/ });
    const count = Number(await refuted.locator(".detail").innerText());
    await refuted.press(" ");
    await page.getByText(`${count} of 22`).first().waitFor();
    assert.deepEqual(await tokensOf(page), ["verdict:refuted"]);
    assert.equal(await refuted.getAttribute("aria-checked"), "true");
    const supported = page.getByRole("menuitemcheckbox", { name: /^Supported/ });
    const more = Number(await supported.locator(".detail").innerText());
    await supported.click();
    await page
      .getByText(`${count + more} of 22`)
      .first()
      .waitFor();
    await refuted.click();
    await page.getByText(`${more} of 22`).first().waitFor();
    assert.deepEqual(await tokensOf(page), ["verdict:supported"]);
  });

  it("lead to the search where there are more values than a menu can hold, here in one menu for all", async () => {
    const [card] = sampleCards.filter(({ kind }) => kind === "experiment");
    assert.ok(card);
    const cards = Array.from({ length: 15 }, (_, at) => ({ ...card, uri: `file:///${at}`, owner: `person${at}` }));
    const { page } = await openWall({ cards, width: 900 });
    await page.getByRole("button", { name: "Filter" }).click();
    const owners = page.getByRole("group", { name: "Owner" });
    assert.equal(await owners.getByRole("menuitemcheckbox").count(), 12);
    await owners.getByRole("menuitem", { name: "3 more: type owner: in the search" }).click();
    await eventually(page, async () => assert.equal(await focusedText(page), "Search the wall"));
    await page.keyboard.type("person1");
    await page.getByRole("option", { name: "owner:person14 1 card" }).waitFor();
    assert.equal(await page.getByRole("combobox").inputValue(), "owner:person1");
  });
});

function tokensOf(page: Page): Promise<string[]> {
  return page.locator("wall-search .token").allInnerTexts();
}
