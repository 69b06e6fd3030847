import assert from "node:assert/strict";

import { verdictWith } from "../core/kit/cards.ts";
import { eventually } from "./in-page.ts";
import { closeWalls, openWall } from "./open-wall.ts";
import { cardOf, plotWith, sampleCards } from "./sample-cards.ts";
import type { ThemeName } from "./themes.ts";

describe("the verdict on a card", () => {
  after(closeWalls);

  it("is a shape and a word, with the confidence where there is one", async () => {
    const { page, complaints } = await openWall({ cards: sampleCards });
    const verdicts = page.locator("wall-verdict");
    await eventually(page, async () => {
      const words = (await verdicts.evaluateAll((all) => all.map((one) => one.shadowRoot?.textContent ?? ""))).map(
        (text) => text.replaceAll(/\s+/g, " ").trim(),
      );
      assert.deepEqual(new Set(words), new Set(expectedWords));
      assert.equal(await verdicts.locator("path").count(), words.length);
    });
    assert.deepEqual(complaints, []);
  });

  it("stands behind what was seen and before what is owed", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.locator("wall-card", { hasText: "redesigned checkout" });
    await card.locator("wall-interval svg").first().waitFor();
    assert.deepEqual(
      await card.locator("article > *").evaluateAll((lines) => lines.map((line) => line.className || line.localName)),
      ["kicker", "title", "question", "wall-interval", "seen", "state", "note", "wall-owed", "footer"],
    );
  });

  it("says how far a plan has come beside how long there is", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.locator("wall-card", { hasText: "calms the doubt" });
    await card.getByText("2,425 of 4,800", { exact: true }).waitFor();
    await card.locator(".state", { hasText: "6 days left" }).waitFor();
    const [whole, done] = await card
      .locator(".progress")
      .evaluate((line) => ["svg", "rect"].map((part) => line.querySelector(part)?.getBoundingClientRect().width ?? 0));
    assert.equal((Number(done) / Number(whole)).toFixed(2), "0.51");
  });

  it("is silent as long as nothing is due and nothing came in", async () => {
    const { page } = await openWall({ cards: sampleCards });
    const card = page.locator("wall-card", { hasText: "quiet afternoons" });
    await card.getByText("26 days left").waitFor();
    assert.equal(await card.locator("wall-verdict").count(), 0);
  });

  for (const theme of ["dark", "light", "hcDark", "hcLight"] satisfies ThemeName[]) {
    it(`has a colour in ${theme} only in its shape, and only where something is shown or wrong`, async () => {
      const { page } = await openWall({ cards: sampleCards, theme });
      await eventually(page, async () => {
        const coloured = await page.locator("wall-verdict").evaluateAll((verdicts) =>
          verdicts
            .filter((verdict) => {
              const [icon, word] = [".icon", "b"].map((part) => verdict.shadowRoot?.querySelector(part));
              return icon && word && getComputedStyle(icon).color !== getComputedStyle(word).color;
            })
            .map((verdict) => verdict.getAttribute("look")),
        );
        assert.deepEqual(new Set(coloured), new Set(["supported", "refuted", "invalid"]));
      });
    });
  }
});

const expectedWords = [
  "Collecting",
  "No results",
  "Exploratory",
  "Inconclusive 0.85",
  "Inconclusive 0.51",
  "No verdict",
  "Judged supported",
  "Judged refuted",
  "Supported 0.9997",
  "Supported 0.994",
  "Refuted > 0.9999",
];

describe("the picture on a card", () => {
  after(closeWalls);

  it("is read out as a sentence", async () => {
    const { page } = await openWall({ cards: sampleCards });
    await page.getByRole("img", { name: "The claim is at least +1 point." }).waitFor();
  });

  it("takes its colours from the theme, and stretches without bending its marks", async () => {
    for (const theme of ["dark", "light"] satisfies ThemeName[]) {
      const { page } = await openWall({ cards: sampleCards, theme });
      const circle = page.locator("wall-card", { hasText: "filled example" }).locator("wall-interval circle");
      await circle.waitFor();
      const [fill, green] = await circle.evaluate((mark) => {
        const { color } = getComputedStyle(mark);
        const probe = document.createElement("i");
        probe.style.color = "var(--vscode-charts-green)";
        document.body.append(probe);
        return [getComputedStyle(mark).fill, getComputedStyle(probe).color, color];
      });
      assert.equal(fill, green);
      const box = await circle.boundingBox();
      assert.equal(box?.width, box?.height);
    }
  });

  it("shows words of a file as words, whatever they hold", async () => {
    const plot = plotWith(1, '<b onclick="x">&', { label: '"><script>alert(1)</script>' });
    const cards = [cardOf("a", "run", { verdict: verdictWith({ plot }) })];
    const { page, complaints } = await openWall({ cards });
    await page.locator("wall-interval text", { hasText: '<b onclick="x">&' }).waitFor();
    assert.equal(await page.locator("wall-interval").locator("script, b").count(), 0);
    assert.deepEqual(complaints, []);
  });

  it("replaces the line that names the threshold", async () => {
    const plot = plotWith(0.08, "at least 8%");
    const card = cardOf("a", "run", { metric: "clicks", threshold: "at least 8%" });
    const { page } = await openWall({
      cards: [
        { ...card, verdict: verdictWith({ plot }) },
        { ...card, uri: "file:///shop/b.experiment.yaml", id: "b" },
      ],
    });
    await page.locator("wall-interval svg").first().waitFor();
    assert.deepEqual([await page.locator("wall-card").count(), await page.locator(".claim").count()], [2, 1]);
  });
});
