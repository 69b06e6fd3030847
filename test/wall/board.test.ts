import assert from "node:assert/strict";

import { boardText, eventually, focusedText, titlesIn } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { cardOf, sampleCards } from "./sample-cards.ts";

const fewCards = [
  cardOf("a", "design", { window: { to: "2026-06-03" } }),
  cardOf("b", "design", { window: { to: "2026-06-02" } }),
  cardOf("c", "design", { window: { to: "2026-06-01" } }),
  cardOf("d", "decide", { owed: { what: "decision", due: "2026-05-08", daysOverdue: -1 } }),
  cardOf("e", "decide", { owed: { what: "decision", due: "2026-05-01", daysOverdue: 6 } }),
  cardOf("f", "learned"),
];

describe("the board", () => {
  after(closeWalls);

  it("puts every card under its stage, what is owed longest first", async () => {
    const { page } = await openWall({ cards: fewCards });
    await eventually(page, async () =>
      assert.deepEqual(await boardText(page), [
        "Define: ",
        "Design: Title of a, Title of b, Title of c",
        "Run: ",
        "Analyse: ",
        "Decide: Title of e, Title of d",
        "Propagate: ",
        "Learned: Title of f",
      ]),
    );
  });

  it("counts the cards of a column and how many of them are overdue", async () => {
    const { page } = await openWall({ cards: fewCards });
    const decide = page.getByRole("region", { name: "Decide" });
    await decide.getByText("1 overdue").waitFor();
    assert.match(await decide.locator(".count").innerText(), /^2/);
  });

  it("shows of a card what it holds, in the order of the design, and no line without content", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.getByRole("article", { name: "Will customers use a one-click checkout?" });
    assert.deepEqual(
      (await card.ariaSnapshot())
        .split("\n")
        .slice(1)
        .map((line) => line.trim()),
      [
        "- paragraph: Conversion",
        '- heading "Will customers use a one-click checkout?" [level=3]:',
        '- button "Will customers use a one-click checkout?"',
        "- paragraph: At least 8% of users shown the simulation will click the one-click button.",
        '- img "The claim is at least 8%."',
        "- paragraph: 9.0% 450 of 5,000",
        "- paragraph: Supported 0.994",
        "- text: Persevere. The threshold was reached; the doubt is about safety, not about price.",
        "- paragraph: Held on 17 Apr, next 17 Jun",
        "- text: dana 2–16 Mar",
      ],
    );
  });

  it("shows a file that cannot be read as what it is", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.getByRole("article", { name: "Not read signup-copy.experiment.yaml" });
    await card.getByText("Line 14: a tab stands where spaces are needed.").waitFor();
  });

  it("opens the details of a card that is clicked anywhere, and has the editor tell its story", async () => {
    const { page, messages } = await openWall({ cards: fewCards });
    await page.locator("wall-card", { hasText: "Title of d" }).click({ position: { x: 4, y: 4 } });
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    const story = fewCards[3]?.uri;
    assert.deepEqual(await messages(), [{ type: "ready" }, { type: "watch", story, playbook: false, meeting: false }]);
  });

  it("is walked with the arrows, Home and End, and is one stop of Tab", async () => {
    const { page } = await openWall({ cards: fewCards });
    await page.getByRole("button", { name: "Title of a" }).focus();
    const walk = [
      ["ArrowDown", "Title of b"],
      ["End", "Title of c"],
      ["ArrowDown", "Title of c"],
      ["Home", "Title of a"],
      ["ArrowRight", "Title of e"],
      ["ArrowRight", "Title of f"],
      ["ArrowRight", "Title of f"],
      ["ArrowLeft", "Title of e"],
    ] as const;
    for (const [key, title] of walk) {
      await page.keyboard.press(key);
      await eventually(page, async () => assert.equal(await focusedText(page), title, `after ${key}`));
    }
    assert.equal(await page.locator("wall-card button[tabindex='0']").count(), 1);
  });

  it("folds and unfolds a column, also over a reload", async () => {
    const { page, send } = await openWall({ cards: fewCards });
    await page.getByRole("button", { name: "Decide" }).click();
    await eventually(page, async () => assert.deepEqual(await titlesIn(page, "Decide"), []));

    await page.reload();
    await send({ type: "cards", revision: 1, cards: fewCards, status: { today: "2026-05-07" } });
    const decide = page.getByRole("button", { name: "Decide", expanded: false });
    await decide.click();
    await eventually(page, async () => assert.deepEqual(await titlesIn(page, "Decide"), ["Title of e", "Title of d"]));
  });

  it("starts with the ideas folded, unless there are only ideas", async () => {
    const idea = cardOf("idea", "define", { kind: "unit" });
    const both = await openWall({ cards: [idea, ...fewCards] });
    await both.page.getByRole("button", { name: "Define", expanded: false }).waitFor();
    const alone = await openWall({ cards: [idea] });
    await alone.page.getByRole("button", { name: "Define", expanded: true }).waitFor();
  });

  it("comes back to the focused card after a reload", async () => {
    const { page, send } = await openWall({ cards: fewCards });
    await page.getByRole("button", { name: "Title of d" }).focus();
    await page.reload();
    await send({ type: "cards", revision: 1, cards: fewCards, status: { today: "2026-05-07" } });
    await eventually(page, async () => assert.equal(await focusedText(page), "Title of d"));
  });

  it("shows stages as sections below 760 pixels, those that owe something open, and never scrolls sideways", async () => {
    const { page } = await openWall({ cards: fewCards, width: 400 });
    await eventually(page, async () =>
      assert.deepEqual(await boardText(page), [
        "Define: ",
        "Design: ",
        "Run: ",
        "Analyse: ",
        "Decide: Title of e, Title of d",
        "Propagate: ",
        "Learned: ",
      ]),
    );
    const { x, width } = (await page.getByRole("article", { name: "Title of e" }).boundingBox()) ?? { x: 0, width: 0 };
    assert.deepEqual([x, width], [12, 376]);
    assert.equal(await page.locator("wall-board").evaluate((board) => board.scrollWidth), 400);
  });
});
