import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { git } from "../../kit/git.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";

/** Where pictures of each step go, for whoever wants to look at them. */
const pictures = process.env["LEARNING_WALL_PICTURES"];
const theme = process.env["LEARNING_WALL_THEME"] ?? "Default Dark Modern";

/** Questions between an empty folder and a registered experiment; whoever adds one has to say so here. */
const mostQuestions = 12;
/** Clicks besides them. */
const mostClicks = 4;

describe("a newcomer's first experiment", () => {
  let folder: string;
  let editor: OpenEditor | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-newcomer-"));
    await writeFile(join(folder, "notes.txt"), "nothing of ours\n");
  });

  afterEach(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is planned from the welcome, and registered from the message, in a few questions", async () => {
    await git(folder, "init", "--quiet", "--initial-branch=main");
    await git(folder, "config", "user.name", "Test");
    await git(folder, "config", "user.email", "test@example.com");
    await git(folder, "config", "commit.gpgSign", "false");
    const path = await walk("git");
    await path.takeOffer("Register Plan...");
    await path.picker.asks("Only this file is committed.");
    await path.look("register");
    await path.picker.choose("Only this file is committed.", "Commit learning/");
    await path.page.locator(".statusbar", { hasText: "Registered the plan of" }).waitFor();
    await path.page.locator('.sidebar .monaco-list-row[aria-label*=", Run, "]').waitFor();
    await path.look("registered");

    assert.match(
      await git(folder, "log", "-1", "--format=%B", "--name-only"),
      /^Register [\s\S]*learning\/.*\.experiment\.yaml$/,
    );
    const { answered } = path.picker;
    console.log(
      `      ${answered} questions and ${path.clicks} clicks from an empty folder to a registered experiment`,
    );
    assert.ok(answered <= mostQuestions, `${answered} questions`);
    assert.ok(path.clicks <= mostClicks, `${path.clicks} clicks`);
  });

  it("is planned without git, too, and what is missing is said", async () => {
    const path = await walk("no-git");
    const [file = ""] = (await readdir(join(folder, "learning"))).filter((name) => name.endsWith(".experiment.yaml"));
    assert.match(await readFile(join(folder, "learning", file), "utf8"), /^threshold: at least 8%$/m);
    await path.page.locator('.sidebar .monaco-list-row[aria-label*=", Run, "]').waitFor();
    await path.takeOffer("Register Plan...");
    await path.openMessages();
    await path.messages.getByText("This folder is in no git repository; run git init").waitFor();
    await path.messages.getByRole("button", { name: "Initialize Repository" }).waitFor();
    await path.look("no-git");
  });

  /** From the welcome in the sidebar to the plan, by what is on the screen. */
  async function walk(name: string): Promise<Path> {
    editor = await openEditor({
      workspace: folder,
      extensionPath: projectRoot,
      env: { LEARNING_WALL_TODAY: "2026-03-02" },
      settings: { "workbench.colorTheme": theme, "chat.disableAIFeatures": true },
    });
    const path = new Path(editor, name);
    const { page, picker } = path;
    await path.click('.activitybar .action-label[aria-label^="Learning"]');
    await page.locator(".welcome-view-content").getByRole("button", { name: "New Unit of Learning" }).waitFor();
    await path.look("welcome");
    await path.click('.welcome-view-content .monaco-button:has-text("New Unit of Learning")');
    await picker.asks("What do you want to know?");
    await path.look("title");
    await path.give("What do you want to know?", "Will customers use a one-click checkout?");
    for (const words of [
      "What will be known",
      "Why is the answer worth",
      "What is it about?",
      "Until when is the answer",
    ]) {
      await path.see(words);
      await path.press(words);
    }
    await path.takeOffer("New Experiment...");
    await path.see("What do you expect to see?");
    await path.give(
      "What do you expect to see?",
      "At least 8% of users shown the mock-up will click the one-click button.",
    );
    await path.see("What is the cheapest way to find out?");
    await path.give("What is the cheapest way to find out?", "mock-up", "Mock-up");
    for (let asked = 0; asked < 8 && (await path.isAsked()); asked++) {
      await path.look(`plan-${asked}`);
      await path.pressOn();
    }
    await page.locator(".tab.active", { hasText: ".experiment.yaml" }).waitFor();
    await page.locator(".codelens-decoration", { hasText: "Show on wall" }).waitFor();
    await path.look("plan");
    return path;
  }
});

/** What a newcomer does in a window, counted. */
class Path {
  readonly page: OpenEditor["page"];
  readonly picker: Picker;
  clicks = 0;
  #looks = 0;
  readonly #name: string;

  constructor({ page }: OpenEditor, name: string) {
    this.page = page;
    this.picker = new Picker(page);
    this.#name = name;
  }

  get messages() {
    return this.page.locator(".notifications-center");
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).first().click();
    this.clicks++;
  }

  async give(question: string, answer: string, label?: string): Promise<void> {
    await this.picker.give(question, answer, label);
  }

  /** Takes what stands there, or leaves it out. */
  async press(question: string): Promise<void> {
    await this.picker.asks(question);
    await this.pressOn();
  }

  async pressOn(): Promise<void> {
    const before = await this.picker.title();
    await this.picker.press("Enter");
    this.picker.answered++;
    await this.page.waitForFunction((title) => {
      const widget = document.querySelector<HTMLElement>(".quick-input-widget");
      return (
        !widget || widget.style.display === "none" || widget.querySelector(".quick-input-title")?.textContent !== title
      );
    }, before);
  }

  async isAsked(): Promise<boolean> {
    return this.page.locator(".quick-input-widget").isVisible();
  }

  /** The button of the message with which a step ends; under test VS Code shows messages in their list only. */
  async takeOffer(title: string): Promise<void> {
    await this.openMessages();
    await this.look("message");
    await this.messages.getByRole("button", { name: title }).click();
    this.clicks++;
  }

  async openMessages(): Promise<void> {
    const bell = this.page.locator('[id="status.notifications"]');
    await bell.locator(".codicon-bell-dot").waitFor();
    await bell.locator("a").click();
    // What the bell says of itself would cover the buttons.
    await this.page.mouse.move(640, 400);
  }

  async see(question: string): Promise<void> {
    await this.picker.asks(question);
    await this.look(question.toLowerCase().replaceAll(/\W+/g, "-").slice(0, 30));
  }

  async look(what: string): Promise<void> {
    if (!pictures) return;
    await mkdir(pictures, { recursive: true });
    const number = String(++this.#looks).padStart(2, "0");
    await this.page.screenshot({ path: join(pictures, `${this.#name}-${number}-${what}.png`) });
  }
}
