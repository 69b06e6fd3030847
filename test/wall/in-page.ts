import type { Page } from "playwright-core";

const patienceInMilliseconds = 20_000;

/** Tries an assertion once per frame of the page until it holds; what it says last is what fails the test. */
export async function eventually(page: Page, check: () => Promise<void>): Promise<void> {
  const end = Date.now() + patienceInMilliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

/** The words of the element that has the focus, through all shadow roots; its label where it has one. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
  });
}

/** The titles of the cards that stand in a column, from top to bottom. */
export async function titlesIn(page: Page, stage: string): Promise<string[]> {
  return page.getByRole("region", { name: stage }).getByRole("heading", { level: 3 }).allInnerTexts();
}

/** All words of the board, column by column: "Run: first, second". */
export async function boardText(page: Page): Promise<string[]> {
  const regions = await page.getByRole("region").all();
  return Promise.all(
    regions.map(async (region) => {
      const titles = await region.getByRole("heading", { level: 3 }).allInnerTexts();
      return `${await region.getByRole("heading", { level: 2 }).innerText()}: ${titles.join(", ")}`;
    }),
  );
}
