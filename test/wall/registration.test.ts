import assert from "node:assert/strict";

import type { Page } from "playwright-core";

import type { Card } from "../../src/core/query/card.ts";
import { eventually } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { cardOf } from "./sample-cards.ts";
import type { ThemeName } from "./themes.ts";

const states = ["sealed", "amended", "unproved", "broken"] as const;

const cards: readonly Card[] = [
  ...states.map((state, at) => cardOf(`card-${at}`, "analyse", { registration: { state, reason: `Reason ${at}.` } })),
  cardOf("card-4", "analyse", {}),
];

describe("the badge of a registration", () => {
  after(closeWalls);

  it("is a shape and a word, and where git is silent nothing", async () => {
    const { page } = await openWall({ cards });
    const badges = page.locator("wall-registration");
    await eventually(page, async () =>
      assert.deepEqual(
        (await badges.locator(".icon + *").allTextContents()).map((text) => text.split("Reason")[0]),
        ["Sealed", "Amended", "Unproved", "Broken"],
      ),
    );
    const shapes = await badges
      .locator("path")
      .evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute("d"))).size);
    assert.equal(shapes, 4);
    assert.equal(
      await page.locator("wall-card", { hasText: "Title of card-4" }).locator("wall-registration").count(),
      0,
    );
  });

  it("is told with its reason to whoever comes to the card, by the keyboard or the pointer", async () => {
    const { page } = await openWall({ cards });
    await page.getByText("Broken").first().waitFor();
    assert.equal(await descriptionOf(page, "Title of card-3"), "Broken Reason 3.");
    await page.locator('wall-registration[title="Reason 3."]').hover();
  });

  it("opens the details of the card like the rest of it", async () => {
    const { page, messages } = await openWall({ cards });
    await page.locator("wall-registration").first().click();
    await page.locator("wall-detail", { hasText: cards[0]?.title ?? "" }).waitFor();
    const [watch] = (await messages()).filter(({ type }) => type === "watch").slice(-1);
    assert.equal(watch?.type === "watch" && watch.story, cards[0]?.uri);
  });

  it("follows a change of the card", async () => {
    const { page, send } = await openWall({ cards });
    await page.getByText("Broken").first().waitFor();
    const sealed = cards.map((card) => ({ ...card, registration: { state: "sealed", reason: "Mended." } as const }));
    await send({ type: "changes", revision: 2, changed: sealed, removed: [], status: { today: "2026-05-07" } });
    await page.getByText("Broken").first().waitFor({ state: "detached" });
    assert.equal(await page.locator("wall-registration[broken]").count(), 0);
  });

  for (const theme of ["dark", "light"] satisfies ThemeName[]) {
    it(`is coloured in ${theme} only where the bar was moved, and there only in its shape`, async () => {
      const { page } = await openWall({ cards, theme });
      await eventually(page, async () => {
        const colours = await page.locator("wall-registration").evaluateAll((badges) =>
          badges.map((badge) => {
            const [icon, word] = [".icon", ".icon + *"].map((part) => badge.shadowRoot?.querySelector(part));
            return icon && word && getComputedStyle(icon).color === getComputedStyle(word).color;
          }),
        );
        assert.deepEqual(colours, [true, true, true, false]);
      });
    });
  }
});

/** What a screen reader adds to the name of a button. */
async function descriptionOf(page: Page, button: string): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.find(({ role, name }) => role?.value === "button" && name?.value === button)?.description?.value;
}
