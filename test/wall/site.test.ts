import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { siteOf } from "../../src/core/query/site/site-of.ts";
import { snapshotOf } from "../core/kit/snapshots.ts";
import { launchChromium } from "../kit/chromium.ts";
import { eventually } from "./in-page.ts";
import { bundleWall } from "./open-wall.ts";
import { themes, type ThemeName } from "./themes.ts";

const nasty = "<img src=x onerror=alert(1)> </script><script>alert(2)</script> \u202Eright to left";
const party = "\u{1F469}\u200D\u{1F52C}";
const evil = `${nasty} \u0007 ${party} ${"long".repeat(200)}`;
/** Nearly a megabyte, in bytes: a larger file is not read. */
const long = `It went on and on ${party}. `.repeat(32_000);

const files = {
  "learning.yaml": 'views: { Open: "status:active" }\n',
  "learning/click.uol.yaml": "title: Will people click?\nlearn: Whether they do.\nowner: dana\n",
  "learning/click.experiment.yaml": `unit: click
hypothesis: At least 8% of visitors will click the button.
metric: click-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, successes: 900, of: 10000 }]
memo: |
  ${nasty}
  [look](javascript:alert(3)) and [there](https://example.com)

  ${long}
learnings: [{ insight: People click., recommendation: Show the button., appliesTo: [buttons], confidence: 0.9, because: seen }]
decision: { choice: persevere, date: 2026-03-17, because: ${JSON.stringify(evil)} }
`,
  "learning/other.uol.yaml": "title: What else?\nlearn: What.\n",
};

describe("the wall as a site on disk", function () {
  this.timeout(60_000);
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), "learning-wall-site-"));
    const parts = { script: await bundleWall(), styles: readFileSync("media/wall-copy.css", "utf8") };
    for (const { path, text } of siteOf({ snapshot: snapshotOf(files), today: "2026-05-07" }, parts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function openSite(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(`request of ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    return { page, complaints };
  }

  it("searches, tells the story of a card, and runs nothing that stands in files", async () => {
    const { page, complaints } = await openSite();
    await page.getByRole("article", { name: "Will people click?" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("owner:dana ");
    await page.getByText("1 of 2").first().waitFor();
    await page.getByRole("article").getByRole("button", { name: "Will people click?" }).click();
    const details = page.getByRole("complementary");
    await details.getByRole("heading", { name: "Memo" }).waitFor();
    assert.equal(await details.getByText("<img src=x onerror=alert(1)> </script>").count(), 2);
    assert.deepEqual(
      await details.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      ["https://example.com/"],
    );
    await details.getByText(party).first().waitFor();
    await details.getByText(/[\d,]+ characters left\./).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(complaints, []);
  });

  it("offers nothing that needs an editor", async () => {
    const { page } = await openSite();
    await page.getByRole("article", { name: "Will people click?" }).hover();
    await page.getByRole("article").getByRole("button", { name: "Will people click?" }).click();
    await page.getByRole("complementary").getByRole("heading", { name: "Decision" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("This sheet").waitFor();
    assert.equal(await page.getByRole("dialog").getByText("Link a branch").count(), 0);
    const names = await page.getByRole("button").allInnerTexts();
    for (const name of ["Open file", "More", "Decide", "Follow", "Export", "Save this view"]) {
      assert.ok(!names.some((one) => one.includes(name)), name);
    }
  });

  it("keeps in its address how it is looked at, so that the address can be sent", async () => {
    const { page } = await openSite();
    await page.getByRole("article", { name: "Will people click?" }).waitFor();
    await page.keyboard.press("6");
    await page.getByRole("heading", { name: "Show the button." }).waitFor();
    await eventually(page, () => {
      assert.match(decodeURIComponent(page.url()), /"view":"playbook"/);
      return Promise.resolve();
    });
    const { page: other } = await openSite();
    await other.goto(page.url());
    await other.getByRole("heading", { name: "Show the button." }).waitFor();
  });

  it("says so where a part of it is missing or damaged", async () => {
    const [stories, data] = [join(folder, "stories/0.js"), join(folder, "data.js")];
    const whole = [stories, data].map((path) => [path, readFileSync(path)] as const);
    writeFileSync(stories, "cut off(");
    const { page } = await openSite();
    await page.getByRole("article").getByRole("button", { name: "Will people click?" }).click();
    await page.getByRole("complementary").getByText("Nothing can be told of this card any more").waitFor();
    rmSync(data);
    await page.reload();
    await page.getByText("The file data.js of this wall is missing or damaged.").waitFor();
    for (const [path, bytes] of whole) writeFileSync(path, bytes);
  });

  it("is presented", async () => {
    const { page, complaints } = await openSite();
    await page.getByRole("article", { name: "Will people click?" }).waitFor();
    await page.keyboard.press("p");
    await page
      .getByRole("heading", { level: 1 })
      .or(page.getByRole("heading", { level: 2 }))
      .first()
      .waitFor();
    assert.deepEqual(complaints, []);
  });

  const looks: Record<ThemeName, BrowserContextOptions> = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    hcLight: { colorScheme: "light", contrast: "more" },
    hcDark: { colorScheme: "dark", contrast: "more" },
  };
  for (const [name, options] of Object.entries(looks) as [ThemeName, BrowserContextOptions][]) {
    it(`has the colours of VS Code's ${name} theme, and defines none that it leaves out`, async () => {
      const { page } = await openSite(options);
      const used = new Set((await bundleWall()).match(/--vscode-[\w-]+/g));
      used.delete("--vscode-font-family");
      used.delete("--vscode-font-size");
      used.delete("--vscode-editor-font-family");
      const expected = Array.from(used, (token) => [token, definitionIn(themes[name], token)]);
      const defined = await page.evaluate(
        (tokens) => tokens.map((token) => [token, getComputedStyle(document.documentElement).getPropertyValue(token)]),
        [...used],
      );
      assert.deepEqual(defined, expected);
    });
  }
});

function definitionIn(theme: string, token: string): string {
  return new RegExp(`^\\s*${token}: (.*);$`, "m").exec(theme)?.[1] ?? "";
}
