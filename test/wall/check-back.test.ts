import assert from "node:assert/strict";

import { eventually } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { cardOf, sampleCards } from "./sample-cards.ts";
import type { ThemeName } from "./themes.ts";

describe("the check-back on a card", () => {
  after(closeWalls);

  it("says what became of it and when it comes again, as a shape and words", async () => {
    const { page, complaints } = await openWall({ cards: sampleCards });
    const lines = page.locator("wall-check-back");
    await eventually(page, async () => {
      const words = await lines.evaluateAll((all) =>
        all.map((one) => (one.shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ").trim()),
      );
      assert.deepEqual(
        new Set(words),
        new Set(["Held on 17 Apr, next 17 Jun", "Measure again, due since 4 May", "Not held on 4 May, +0.4 min"]),
      );
      assert.equal(await lines.locator("path").count(), words.length);
    });
    assert.deepEqual(complaints, []);
  });

  it("says both that it did not hold and that it is due again, and when the first is to come", async () => {
    const notHeld = { held: "not-held", mark: "not-held", words: "Not held on 4 May, 6.1%" } as const;
    const { page } = await openWall({
      cards: [
        cardOf("both", "learned", {
          checkBack: { ...notHeld, next: "2026-05-06", toDo: "Measure again, due since 6 May" },
        }),
        cardOf("first", "learned", { checkBack: { next: "2026-06-17" } }),
      ],
    });
    const both = page.locator("wall-card", { hasText: "Title of both" }).locator("wall-check-back p");
    await both.first().waitFor();
    assert.deepEqual(await both.allTextContents(), ["Not held on 4 May, 6.1%", "Measure again, due since 6 May"]);
    await page.getByText("Check-back on 17 Jun", { exact: true }).waitFor();
  });

  for (const theme of ["dark", "light", "hcDark", "hcLight"] satisfies ThemeName[]) {
    it(`has a colour in ${theme} in its shape alone, and words as plain as all others`, async () => {
      const { page } = await openWall({ cards: sampleCards, theme });
      await eventually(page, async () => {
        const coloured = await page.locator("wall-check-back").evaluateAll((all) =>
          all.flatMap((one) => {
            const [icon, word] = [".icon", "span"].map((part) => one.shadowRoot?.querySelector(part));
            const isColoured = icon && word && getComputedStyle(icon).color !== getComputedStyle(word).color;
            return isColoured ? [one.shadowRoot?.textContent?.trim().split(" ")[0]] : [];
          }),
        );
        assert.deepEqual(new Set(coloured), new Set(["Held", "Measure", "Not"]));
      });
    });
  }
});

describe("a belief that was overturned", () => {
  after(closeWalls);

  it("stands in front with what is known now, and is called what it is where it is pinned", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.locator("wall-card", { hasText: "yearly plan sell better" });
    await card.getByText("I was wrong", { exact: true }).waitFor();
    const terms = card.locator("wall-was-wrong").locator("dt, dd");
    assert.deepEqual(await terms.allTextContents(), [
      "Believed",
      "People choose the plan that they see first.",
      "Known now",
      "People look for the price of one month, and leave where it is hidden.",
    ]);
  });

  it("is not called so where nobody pinned it, and its words stay words", async () => {
    const { page, complaints } = await openWall({
      cards: [cardOf("a", "learned", { wasWrong: { was: '<b onclick="x">&', now: "<script>alert(1)</script>" } })],
    });
    await page.getByText('<b onclick="x">&', { exact: true }).waitFor();
    assert.equal(await page.getByText("I was wrong").count(), 0);
    assert.equal(await page.locator("wall-was-wrong").locator("script, b").count(), 0);
    assert.deepEqual(complaints, []);
  });

  it("is found by what it is called and by its words", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("combobox").fill("I was wrong");
    await page.locator("wall-card", { hasText: "yearly plan sell better" }).waitFor();
    await page.locator("wall-card").nth(1).waitFor({ state: "detached" });
    assert.equal(await page.locator("wall-card").count(), 1);
  });
});
