import assert from "node:assert/strict";

import { eventually } from "./in-page.ts";
import { allCards, closeWalls, openWall } from "./open-wall.ts";
import { sampleCards } from "./sample-cards.ts";

const unreadable = {
  count: 1,
  uri: "file:///shop/learning/signup-copy.experiment.yaml",
  file: "signup-copy.experiment.yaml",
  line: 13,
  message: "a tab stands where spaces are needed",
};

describe("the wall without a board", () => {
  after(closeWalls);

  it("offers two ways to begin when nothing is written yet", async () => {
    const { page, messages } = await openWall({ cards: [] });
    await page.getByRole("button", { name: "New Unit of Learning" }).click();
    await page.getByRole("button", { name: "Open Sample Workspace" }).click();
    assert.deepEqual(await messages(), [
      { type: "ready" },
      { type: "run", action: "newUnit" },
      { type: "run", action: "openSample" },
    ]);
    assert.equal(await page.getByRole("combobox").count(), 0);
  });

  it("is busy until the editor answers", async () => {
    const { page } = await openWall();
    await page.locator("main[aria-busy=true]").waitFor();
  });

  it("says how far the reading is", async () => {
    const { page, send } = await openWall({ cards: [], status: { reading: { done: 460, total: 1284 } } });
    await page.getByText("Reading 1,284 files, 460 so far").waitFor();
    const progress = page.getByRole("progressbar", { name: "Reading files" });
    assert.equal(await progress.evaluate((bar: HTMLProgressElement) => bar.value / bar.max), 460 / 1284);
    await send(allCards(sampleCards, {}, 2));
    await page.getByText("22 cards").first().waitFor();
    assert.equal(await progress.count(), 0);
  });

  it("folds the ideas at first, also where somebody looked otherwise while files were read", async () => {
    const { page, send } = await openWall({ cards: [], status: { reading: { done: 1, total: 22 } } });
    await page.keyboard.press("4");
    await page.keyboard.press("1");
    await send(allCards(sampleCards, {}, 2));
    await page.getByRole("button", { name: "Define", expanded: false }).waitFor();
  });

  it("names the file that could not be read, opens it, and is quiet once dismissed", async () => {
    const { page, messages } = await openWall({ cards: sampleCards, status: { unreadable } });
    const notice = page.getByRole("alert");
    await notice.getByText("1 file could not be read.").waitFor();
    await notice.getByRole("button", { name: "Open at line 14" }).click();
    assert.deepEqual((await messages()).at(-1), { type: "open", uri: unreadable.uri });
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await eventually(page, async () => assert.equal(await notice.count(), 0));
  });
});
