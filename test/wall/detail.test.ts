import assert from "node:assert/strict";

import type { Locator, Page } from "playwright-core";

import type { StoryPart } from "../../src/core/query/story/story.ts";
import { parseMemo } from "../../src/wall/detail/memo-tree.ts";
import { testRoot, type Files } from "../core/kit/snapshots.ts";
import { eventually, focusedText } from "./in-page.ts";
import { allCards, closeWalls, openWall, type OpenWall, type WallOptions } from "./open-wall.ts";
import { checkoutFiles, toldOf, type Told } from "./told-stories.ts";

const checkout = "checkout-simulation.experiment.yaml";

/** Opens the wall, and the details of the card of a file, with its story. */
async function openDetail(files: Files, path: string, options: WallOptions = {}): Promise<OpenWall & Told> {
  const told = toldOf(files);
  const wall = await openWall({ ...options, cards: told.cards });
  await chooseCard(wall.page, told.storyOf(path).uri);
  await wall.send({ type: "story", uri: `${testRoot}/${path}`, story: told.storyOf(path) });
  await wall.page.locator("section.part").first().waitFor();
  return { ...wall, ...told };
}

/** As a view does. */
async function chooseCard(page: Page, uri: string): Promise<void> {
  await page.locator("wall-board, wall-empty").first().waitFor();
  await page.locator("wall-app").evaluate((app, chosen) => {
    app.dispatchEvent(Object.assign(new Event("wall-detail"), { uri: chosen }));
  }, uri);
  await page.getByRole("complementary", { name: "Details" }).waitFor();
}

/** The words in the shadow of an element, on one line. */
function textIn(locator: Locator): Promise<string> {
  return locator.evaluate(({ shadowRoot }) => (shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ").trim());
}

function partsOf(page: Page): Promise<string[]> {
  return page.getByRole("complementary").getByRole("heading", { level: 3 }).allInnerTexts();
}

const evil = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>`;
const hostileMemo = `# ${evil}

<script>window.hurt = 1</script>

<div><b onclick="window.hurt=1">nested <i>HTML</i></b></div>

[run](javascript:window.hurt=1) [data](data:text/html,<script>1</script>) [file](file:///etc/passwd) [path](docs/a.md)
[good](https://example.com/a) <mailto:dana@example.com> ![a picture](https://example.com/x.png) ![](javascript:1)

\`\`\`html
${evil}
\`\`\`

- one
  1. two

> quoted \u202eright to left\u202c \u0007 ${"long".repeat(200)}

| a | b |
|---|---|
| 1 | ~~2~~ |
`;

describe("the details of a card", () => {
  after(closeWalls);

  it("tell the story in order, and lead to each place in the files", async () => {
    const { page, messages, complaints } = await openDetail(checkoutFiles, checkout);
    assert.deepEqual(await partsOf(page), [
      "Question",
      "Protocol",
      "Results",
      "Observations",
      "Memo",
      "Learnings",
      "Decision",
      "Propagation",
      "Check-backs",
      "Follow-ups",
      "Branches",
    ]);
    const details = page.getByRole("complementary", { name: "Details" });
    assert.equal(
      await details.getByRole("heading", { level: 2 }).innerText(),
      "Will customers use a one-click checkout?",
    );
    assert.equal(await textIn(details.locator("wall-verdict")), "Supported 0.994");
    await details.getByRole("button", { name: `Open ${checkout}:17` }).click();
    await details.getByRole("button", { name: "Open one-click-checkout.uol.yaml:3" }).click();
    await details.getByRole("button", { name: "Open file" }).click();
    const opened = (await messages()).filter(({ type }) => type === "open");
    assert.deepEqual(opened, [
      { type: "open", uri: `${testRoot}/${checkout}`, line: 16 },
      { type: "open", uri: `${testRoot}/one-click-checkout.uol.yaml`, line: 2 },
      { type: "open", uri: `${testRoot}/${checkout}` },
    ]);
    assert.deepEqual(complaints, []);
  });

  it("ask for deeds, pin, and walk to what followed and back to the unit", async () => {
    const { page, messages, storyOf: tell, send } = await openDetail(checkoutFiles, checkout);
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("button", { name: "Record check-back" }).click();
    await details.getByRole("button", { name: "Pinned" }).click();
    const uri = `${testRoot}/${checkout}`;
    assert.deepEqual(
      (await messages()).filter(({ type }) => type === "act"),
      [
        { type: "act", deed: "check-back", uri },
        { type: "act", deed: "pin", uri },
      ],
    );
    await details.getByRole("button", { name: "Which message calms the doubt?" }).click();
    await details.getByText("Reading the story of this card.").waitFor();
    const next = tell("security-messaging.uol.yaml");
    await send({ type: "story", uri: next.uri, story: next });
    await details.getByRole("heading", { level: 3, name: "Question" }).waitFor();
    assert.equal(await focusedText(page), "Which message calms the doubt?");
    await page.keyboard.press("]");
    assert.equal(await focusedText(page), "Question");
    await page.keyboard.press("j");
    await eventually(page, async () => assert.match(await focusedText(page), /^Will customers use/));
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
  });

  it("ignore the story of another card that arrives late, and say when there is none any more", async () => {
    const { page, send, storyOf: tell } = await openDetail(checkoutFiles, "security-messaging.uol.yaml");
    await send({ type: "story", uri: `${testRoot}/${checkout}`, story: tell(checkout) });
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("Reading the story of this card.").waitFor();
    await send({ type: "story", uri: `${testRoot}/security-messaging.uol.yaml`, story: null });
    await details.getByText("Nothing can be told of this card any more: its file is gone.").waitFor();
    assert.deepEqual(await partsOf(page), []);
  });

  it("go from part to part with the brackets, also in a narrow wall, which they cover", async () => {
    const { page } = await openDetail(checkoutFiles, checkout, { width: 380, height: 700 });
    const details = page.getByRole("complementary", { name: "Details" });
    assert.equal((await details.boundingBox())?.width, 380);
    assert.ok(!(await page.getByRole("main").isVisible()));
    assert.equal(await page.evaluate(() => document.scrollingElement?.scrollWidth), 380);
    const walked: string[] = [];
    for (const key of ["]", "]", "]", "[", "[", "["]) {
      await page.keyboard.press(key);
      walked.push(await focusedText(page));
    }
    assert.deepEqual(walked, ["Question", "Protocol", "Results", "Protocol", "Question", "Question"]);
  });

  it("show an unreadable file as what it is, and a copy without anything that opens or changes", async () => {
    const files = { ...checkoutFiles, "learning/broken.experiment.yaml": "a\0b" };
    const { page, send, cards } = await openDetail(files, checkout, { status: { isCopy: true } });
    const details = page.getByRole("complementary", { name: "Details" });
    const names = await details
      .getByRole("button")
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute("aria-label") ?? button.textContent.trim()),
      );
    assert.deepEqual(names, [
      "one-click-checkout",
      "Previous card (K)",
      "Next card (J)",
      "Close the details (Esc)",
      "security-messaging",
      "Which message calms the doubt?",
    ]);
    await send(allCards(cards, {}, 2));
    await chooseCard(page, `${testRoot}/learning/broken.experiment.yaml`);
    await details.getByText(/^It cannot be read: /).waitFor();
    await details.getByRole("button", { name: "Open file" }).waitFor();
  });
});

describe("words of files in the details", () => {
  after(closeWalls);

  it("are shown as they are, and run nothing", async () => {
    const text = JSON.stringify(evil);
    const files = {
      "a.uol.yaml": `title: ${text}\nlearn: ${text}\nowner: ${text}\nunknowns: [${text}]\nbranches: [${text}]\nobjective: ${text}\n`,
      "a.experiment.yaml": `unit: a
hypothesis: ${text}
metric: ${text}
threshold: at least 8%
population: ${text}
arms: { ${text}: 50%, b: 50% }
results: [{ date: 2026-03-09, arm: ${text}, successes: 3, of: 40, note: ${text}, source: ${text} }]
observations: [{ saw: ${text}, from: ${text} }]
memo: ${JSON.stringify(hostileMemo)}
learnings: [{ insight: ${text}, recommendation: ${text}, appliesTo: [${text}] }]
decision: { choice: stop, because: ${text}, dissent: ${text} }
propagation: [{ told: ${text} }]
`,
    };
    const { page, complaints } = await openDetail(files, "a.experiment.yaml");
    const details = page.getByRole("complementary", { name: "Details" });
    const memo = details.locator("wall-memo");
    await memo.getByRole("heading", { level: 4, name: evil }).waitFor();
    assert.deepEqual(
      await memo.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      ["https://example.com/a", "mailto:dana@example.com"],
    );
    const words = await textIn(memo);
    for (const shown of [
      "<script>window.hurt = 1</script>",
      '<b onclick="window.hurt=1">nested <i>HTML</i></b>',
      "run (javascript:window.hurt=1)",
      "path (docs/a.md)",
      "[Image: a picture] [Image]",
    ]) {
      assert.ok(words.includes(shown), `${shown} is not in: ${words}`);
    }
    assert.equal(await memo.locator("img, script, b, i").count(), 0);
    assert.equal(await memo.getByRole("cell", { name: "2" }).locator("s").count(), 1);
    assert.ok((await details.getByText(evil).count()) > 12);
    assert.equal(await page.evaluate(() => (window as { hurt?: number }).hurt), undefined);
    const pane = await details
      .locator("wall-detail")
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    assert.equal(pane[0], pane[1]);
    assert.deepEqual(complaints, []);
  });

  it("stay plain where Markdown would make thousands of elements of them", () => {
    const table = `${"|a".repeat(400)}\n${"|-".repeat(400)}\n${"|b\n".repeat(100)}`;
    assert.deepEqual(parseMemo(table), [{ tag: "pre", children: [table] }]);
    assert.deepEqual(parseMemo("a *b*"), [{ tag: "p", children: ["a ", { tag: "em", children: ["b"] }] }]);
  });

  it("are shown in pieces where a memo is as long as a book, with the way to its file", async () => {
    const text = `${"A *word* and `code`. ".repeat(60)}\n\n`.repeat(800).slice(0, 200_000);
    const path = "a.experiment.yaml";
    const { page, messages, send, storyOf: tell } = await openDetail({ [path]: "hypothesis: x\nmemo: y\n" }, path);
    const story = tell(path);
    const parts = story.parts.map((part): StoryPart => {
      return part.name === "memo" ? { ...part, blocks: [{ type: "memo", memo: { text, length: 1_050_000 } }] } : part;
    });
    await send({ type: "story", uri: story.uri, story: { ...story, parts } });
    const details = page.getByRole("complementary", { name: "Details" });
    const left = details.getByText(/^[\d,]+ characters left\.$/);
    const before = await left.innerText();
    assert.ok((await details.locator("wall-memo em").count()) < 2000);
    await details.getByRole("button", { name: "Show more of it" }).click();
    await eventually(page, async () => assert.notEqual(await left.innerText(), before));
    await details.getByRole("button", { name: "Read it in the file" }).click();
    assert.deepEqual((await messages()).at(-1), { type: "open", uri: `${testRoot}/a.experiment.yaml`, line: 1 });
  });
});
