import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import type { LearningCard } from "../../src/core/query/learnings/learning-card.ts";
import { learningsOf } from "../../src/core/query/learnings/learnings-of.ts";
import { playbookOf } from "../../src/core/query/learnings/playbook.ts";
import { toMarkdown } from "../../src/core/query/page/page-markdown.ts";
import { playbookFiles } from "../core/kit/playbook-files.ts";
import { snapshotOf, testRoot } from "../core/kit/snapshots.ts";
import { eventually, focusedText } from "./in-page.ts";
import { closeWalls, openWall, type OpenWall, type WallOptions } from "./open-wall.ts";
import { sampleToday } from "./sample-cards.ts";

const snapshot = snapshotOf(playbookFiles);
const cards = cardsOf(buildCards(snapshot, sampleToday));
const learnings = learningsOf(snapshot, sampleToday);

async function openPlaybook(options: WallOptions = {}, told: readonly LearningCard[] = learnings): Promise<OpenWall> {
  const wall = await openWall({ cards, ...options, state: { view: "playbook", ...options.state } });
  await wall.page.getByText("Reading what was learned.").waitFor();
  await wall.send({ type: "playbook", learnings: told });
  await wall.page.locator("wall-playbook section.book").waitFor();
  return wall;
}

function contentsOf(page: Page): Promise<string[]> {
  const buttons = page.getByRole("navigation", { name: "Where it applies" }).getByRole("listitem").getByRole("button");
  return buttons.evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s+/g, " ").trim()));
}

function doIn(page: Page): Promise<string[]> {
  return page.locator("wall-playbook article").getByRole("heading", { level: 3 }).allInnerTexts();
}

async function footOf(page: Page): Promise<string> {
  return (await page.locator("wall-playbook nav .foot").innerText()).replaceAll(/\s+/g, " ").trim();
}

const lock = "Show the card's last digits and a lock beside the button.";
const address = "Ask for the address after the payment, not before.";

describe("the playbook on the wall", () => {
  after(closeWalls);

  it("tells what to do by where it applies, with what speaks for it and against it", async () => {
    const { page, complaints } = await openPlaybook();
    assert.deepEqual(await contentsOf(page), ["Checkout2", "Security1", "src/product/**1", "Everywhere1"]);
    assert.equal(await page.locator("wall-playbook nav [aria-current=true] bdi").innerText(), "Checkout");
    assert.deepEqual(await doIn(page), [lock, address]);
    const first = (await page.locator("wall-playbook article").first().innerText()).replaceAll(/\s+/g, " ");
    for (const part of [
      "People accept one click when the security is explained at the button.",
      "One experiment says so Will customers use a one-click checkout?",
      "Mar 2026",
      "One says otherwise Can the address wait?",
      "It measured bought too, later, but unproved, so it does not lower the confidence.",
      "0.93 Two rounds of interviews said the same.",
      "checkout, security, src/checkout/**",
      "confirmed, held on 17 Apr",
    ]) {
      assert.ok(first.includes(part), `${part} stands in: ${first}`);
    }
    assert.match(await page.locator("wall-playbook article").last().innerText(), /review due since 1 May/);
    assert.deepEqual(complaints, []);
  });

  it("leaves the weaker ones out until somebody asks for them, and is copied as it is shown", async () => {
    const { page, messages } = await openPlaybook();
    const textOf = (): Promise<string | undefined> =>
      page.locator("wall-playbook").evaluate((view: HTMLElement & { toText?: () => string }) => view.toText?.());
    assert.equal(
      await footOf(page),
      "4 of 6 learnings. Those with a confidence of 0.80 and more. 2 weaker ones are left out. Show them",
    );
    assert.equal(await textOf(), toMarkdown(playbookOf(learnings)));
    await page.getByRole("navigation", { name: "Where it applies" }).getByRole("button", { name: "Show them" }).click();
    assert.deepEqual(await doIn(page), [lock, address, "Colours do not matter."]);
    assert.equal(await footOf(page), "6 learnings. Also the weaker ones are shown. Leave them out");
    assert.equal(await textOf(), toMarkdown(playbookOf(learnings, "any")));
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("menuitem", { name: "Copy as Markdown" }).click();
    const copied = (await messages()).find(({ type }) => type === "copy");
    assert.equal(copied?.type === "copy" && copied.text, await textOf());
  });

  it("is walked with the arrows, opens details and files, and remembers the experiment", async () => {
    const { page, messages } = await openPlaybook();
    const contents = page.getByRole("navigation", { name: "Where it applies" });
    await contents.getByRole("button", { name: "Checkout" }).focus();
    await page.keyboard.press("ArrowDown");
    assert.deepEqual(await doIn(page), []);
    await page.getByRole("heading", { name: "Told elsewhere, and good to know here too" }).waitFor();
    await page.keyboard.press("ArrowUp");
    assert.deepEqual(await doIn(page), [lock, address]);
    await page.locator("wall-playbook").evaluate((view: HTMLElement) => view.focus());
    assert.equal(await focusedText(page), "Will customers use a one-click checkout?, Supported (above 0.9999)");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focusedText(page), "Can the address wait?, Refuted (above 0.9999)");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.deepEqual(
      (await messages()).filter(({ type }) => type === "open"),
      [{ type: "open", uri: `${testRoot}/one-click-test.experiment.yaml`, line: 12 }],
    );
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    assert.equal(
      await page.locator("wall-playbook .book [aria-current=true] bdi").first().innerText(),
      "Will customers use a one-click checkout?",
    );
    await page.keyboard.press("Escape");
    await eventually(page, async () => assert.match(await focusedText(page), /^Will customers use/));
  });

  it("follows the query, and says how many of all are told", async () => {
    const { page } = await openPlaybook({ state: { query: "delivery" } });
    assert.deepEqual(await doIn(page), ["Name the delivery day before the basket, in words."]);
    assert.match(await footOf(page), /^1 of 6 learnings\. .* 1 weaker one is left out\. Show them$/);
    assert.match(await page.locator("wall-playbook article").innerText(), /no newer evidence since Aug 2025/);
  });

  it("becomes a menu above the text where there is little room, and opens nothing in a copy", async () => {
    const { page } = await openPlaybook({ width: 380, status: { isCopy: true } });
    assert.equal(await page.getByRole("navigation", { name: "Where it applies" }).isVisible(), false);
    await page.getByRole("button", { name: "Checkout", exact: true }).click();
    await page.getByRole("menuitemradio", { name: "Everywhere" }).click();
    assert.deepEqual(await doIn(page), ["People want to know the sum."]);
    assert.equal(await page.getByRole("button", { name: /^Open / }).count(), 0);
  });

  it("says in one sentence what would fill it", async () => {
    const { page, send } = await openPlaybook({}, []);
    await page.getByText("No learning is written down yet.").waitFor();
    await send({ type: "playbook", learnings: learnings.filter(({ confidence }) => confidence === 0.79) });
    await page.getByText("No learning that was found has a confidence of 0.80 or more.").waitFor();
    await page.getByRole("button", { name: "Show them" }).click();
    assert.deepEqual(await doIn(page), ["Colours do not matter."]);
  });

  it("draws of a thousand learnings what somebody reads, and hostile words as they are", async () => {
    const [first] = learnings;
    const evil = `<img src=x onerror="window.hurt=1"> \u202eright ${"long".repeat(200)}`;
    const thousand = Array.from({ length: 1000 }, (_, at): LearningCard[] =>
      first
        ? [{ ...first, id: `many#${at}`, number: at, insight: evil, recommendation: `${evil} ${at}`, because: evil }]
        : [],
    ).flat();
    const { page, complaints } = await openPlaybook({ width: 800 }, thousand);
    assert.equal(await page.locator("wall-playbook article").count(), 50);
    await page.getByRole("button", { name: "Show 50 more of the other 950" }).click();
    assert.equal(await page.locator("wall-playbook article").count(), 100);
    const heading = await page.locator("wall-playbook h3").first().textContent();
    assert.ok(heading?.startsWith(`<img src=x onerror="window.hurt=1">`), heading ?? "");
    assert.equal(await page.evaluate(() => "hurt" in window), false);
    const overflow = page.locator("wall-playbook").evaluate((view) => view.scrollWidth - view.clientWidth);
    assert.equal(await overflow, 0);
    assert.deepEqual(complaints, []);
  });
});
