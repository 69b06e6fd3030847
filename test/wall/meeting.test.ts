import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import { meetingOf } from "../../src/core/query/meeting/meeting-of.ts";
import type { WallStatus } from "../../src/protocol/to-wall.ts";
import { meetingFiles } from "../core/kit/meeting-files.ts";
import { snapshotOf, testRoot, type Files } from "../core/kit/snapshots.ts";
import { eventually, focusedText } from "./in-page.ts";
import { closeWalls, openWall, type OpenWall, type WallOptions } from "./open-wall.ts";
import { sampleToday } from "./sample-cards.ts";

/** A wall on which a meeting has begun. */
async function meet(files: Files = meetingFiles, options: WallOptions = {}): Promise<OpenWall> {
  const snapshot = snapshotOf(files);
  const cards = cardsOf(buildCards(snapshot, sampleToday));
  const wall = await openWall({ ...options, cards });
  await wall.page.locator("wall-board").waitFor();
  await wall.page.evaluate(() => document.querySelector("wall-app")?.dispatchEvent(new Event("wall-present")));
  await wall.page.locator("wall-meeting").waitFor();
  await wall.send({ type: "meeting", meeting: meetingOf(snapshot, sampleToday) });
  await wall.page.getByRole("navigation", { name: "Agenda" }).waitFor();
  return wall;
}

function titleIn(page: Page): Promise<string> {
  return page.locator("wall-meeting h2 bdi").innerText();
}

function askedIn(page: Page): Promise<string> {
  return page.locator("wall-meeting .ask").innerText();
}

function agendaIn(page: Page): Promise<string[]> {
  return page.getByRole("navigation", { name: "Agenda" }).getByRole("button").allInnerTexts();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const limit = `${testRoot}/research-limit-trial.experiment.yaml`;
const headline = `${testRoot}/headline-length-test.experiment.yaml`;

describe("a meeting on the wall", () => {
  after(closeWalls);

  it("goes from card to card by keys, says where one is, and ticks off what was looked at", async () => {
    const { page, complaints } = await meet();
    assert.equal(await titleIn(page), "What happened");
    assert.equal(await askedIn(page), "What surprised us?");
    await eventually(page, async () => assert.equal(await focusedText(page), "Since 24 April What happened"));

    await press(page, "ArrowRight");
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "What did we learn?");
    await eventually(page, async () =>
      assert.equal(
        await focusedText(page),
        "What did we learn? 1 of 2. Does a four-hour limit on research speed articles up?",
      ),
    );
    assert.equal(await askedIn(page), "What would have changed our mind?");
    assert.deepEqual(await agendaIn(page), [
      "Done:\nSince 24 April",
      "What did we learn? 1 of 2",
      "What do we owe? 3",
      "What is our next best experiment? 2",
    ]);
    const current = page.getByRole("navigation", { name: "Agenda" }).locator("[aria-current=step]");
    assert.equal(await current.innerText(), "What did we learn? 1 of 2");

    const titles: string[] = [];
    for (const key of ["PageDown", "Space", "End", "PageUp", "ArrowLeft", "Home", "ArrowLeft"]) {
      await press(page, key);
      titles.push(await titleIn(page));
    }
    assert.deepEqual(titles, [
      "Does a structured pitch bring the quality back?",
      "Do shorter headlines get read more?",
      "Do shorter headlines get read more?",
      "Would a quiet hour help the writers?",
      "Does a structured pitch bring the quality back?",
      "What happened",
      "What happened",
    ]);
    assert.deepEqual(complaints, []);
  });

  it("shows of an experiment all that people talk about", async () => {
    const { page } = await meet();
    await press(page, "ArrowRight");
    const card = page.getByRole("region", { name: "Card 1 of 2" });
    await card.getByText("Better articles · ali · 12–26 Apr").waitFor();
    const label = "72.5% against at least 70%; 90% interval 58.6% to 83.7%.";
    assert.equal(await card.getByRole("img", { name: label }).count(), 1);
    assert.deepEqual(await card.locator("wall-interval text").allTextContents(), [
      "60%",
      "65%",
      "70%",
      "75%",
      "80%",
      "at least 70%",
    ]);
    const words = (await card.innerText()).replaceAll(/\s+/g, " ");
    assert.deepEqual(await card.locator("wall-verdict b").allInnerTexts(), ["Inconclusive", "Supported"]);
    for (const part of [
      "72.5% 29 of 40. The interval runs from 58.6% to 83.7%.",
      "Guardrail Not shown: editor-score was not measured.",
      "Decision Pivot The limit alone lowers the quality.",
      "Learning A time limit makes research efficient, but it needs a clearer pitch to guide it.",
      "It led to: Does a structured pitch bring the quality back?",
    ]) {
      assert.ok(words.includes(part), `${part} stands in: ${words}`);
    }
  });

  it("decides, follows up and opens files by letters and by buttons, where the card allows it", async () => {
    const { page, messages } = await meet();
    await press(page, "d", "f", "e", "ArrowRight", "d", "f", "e");
    await page.getByRole("button", { name: "What do we owe?" }).click();
    await page.getByRole("button", { name: "decide" }).click();
    assert.equal(await page.getByRole("button", { name: "follow-up" }).count(), 0);
    const wishes = (await messages()).filter(({ type }) => type === "act" || type === "open");
    assert.deepEqual(wishes, [
      { type: "act", deed: "follow-up", uri: limit },
      { type: "open", uri: limit },
      { type: "act", deed: "decide", uri: headline },
    ]);
  });

  it("stays at its card when something was decided, and leaves with Escape to the view", async () => {
    const { page, send } = await meet();
    await page.getByRole("button", { name: "What do we owe?" }).click();
    await press(page, "ArrowRight");
    assert.equal(await titleIn(page), "old-news");
    const decided = {
      ...meetingFiles,
      "headline-length-test.experiment.yaml": `${meetingFiles["headline-length-test.experiment.yaml"]}
decision: { choice: stop, date: 2026-05-07, by: dana }
propagation: []
`,
    };
    await send({ type: "meeting", meeting: meetingOf(snapshotOf(decided), sampleToday) });
    await eventually(page, async () => assert.equal((await agendaIn(page))[2], "What do we owe? 1 of 2"));
    assert.equal(await titleIn(page), "old-news");
    await eventually(page, async () => assert.equal(await focusedText(page), "What do we owe? 1 of 2. old-news"));
    await press(page, "Escape");
    await page.locator("wall-board").waitFor();
    assert.equal(await page.locator("wall-meeting").count(), 0);
  });

  it("keeps letters to itself where single keys are off, and changes nothing in a copy", async () => {
    const quiet: Partial<WallStatus> = { hasSingleKeys: false };
    const { page, messages } = await meet(meetingFiles, { status: quiet });
    await press(page, "ArrowRight", "e", "f");
    assert.equal(await page.getByRole("button", { name: "open file" }).count(), 1);
    assert.deepEqual(
      (await messages()).filter(({ type }) => type === "act" || type === "open"),
      [],
    );

    const copy = await meet(meetingFiles, { status: { isCopy: true } });
    await press(copy.page, "ArrowRight", "e", "f");
    assert.equal(await copy.page.getByRole("button", { name: /open file|follow-up|decide/ }).count(), 0);
    assert.deepEqual(
      (await copy.messages()).filter(({ type }) => type === "act" || type === "open"),
      [],
    );
  });

  it("says one sentence where a part is empty, and shows hostile words as they are", async () => {
    const evil = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>`;
    const files: Files = {
      "learning.yaml": "{}\n",
      "evil.uol.yaml": `title: ${JSON.stringify(`${evil} \u202eright ${"long".repeat(100)}`)}\nlearn: What helps?\nunknowns: [${JSON.stringify(evil)}]\n`,
    };
    const { page, complaints } = await meet(files, { width: 400 });
    assert.equal(await titleIn(page), "Nothing came out, and nothing was decided since 8 April.");
    await press(page, "End");
    assert.match(await titleIn(page), /^<img src=x onerror="window.hurt=1"><script>/);
    assert.equal(await page.getByRole("list", { name: "Still unknown" }).innerText(), evil);
    assert.equal(await page.evaluate(() => "hurt" in window), false);
    const width = await page.locator("wall-meeting .stage").evaluate((stage) => stage.scrollWidth - stage.clientWidth);
    assert.equal(width, 0);
    assert.deepEqual(complaints, []);
  });

  it("prints every card, one on a page", async () => {
    const { page } = await meet();
    await page.emulateMedia({ media: "print" });
    await eventually(page, async () => assert.equal(await page.locator("wall-meeting section").count(), 8));
    const breaks = page
      .locator("wall-meeting section")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter));
    assert.deepEqual(new Set(await breaks), new Set(["page"]));
  });
});
