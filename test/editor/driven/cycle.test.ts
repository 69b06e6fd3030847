import assert from "node:assert/strict";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { StepName } from "../../../src/core/cycle/step.ts";
import { buildOnce } from "../../cli/kit/run-uol.ts";
import { stories, type Story, type StepDeed } from "../../kit/cycle-story.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";
import { commitAll, isOutside, tellByUol, textsIn } from "../../kit/story-by-uol.ts";

const commands: Readonly<Partial<Record<StepName, string>>> = {
  unit: "New Unit of Learning...",
  experiment: "New Experiment...",
  register: "Register Plan...",
  record: "Record Result...",
  observe: "Add Observation...",
  memo: "Write Memo...",
  learn: "Write Learning...",
  decide: "Decide...",
  propagate: "Propagate...",
  "follow-up": "Follow Up...",
  amend: "Amend the Plan...",
  "check-back": "Check Back...",
};

/** Each story in a window of its own for each of its days, and again by `uol`: the files are the same to the byte. */
describe("the whole cycle, from the palette", () => {
  const workspaces: Workspace[] = [];

  before(buildOnce);

  after(async () => {
    for (const workspace of workspaces) await workspace.remove();
  });

  for (const story of stories) {
    it(`ends for ${story.name} in the same files as by uol`, async () => {
      const [byKeys, byUol] = [await makeRepository(story.files), await makeRepository(story.files)];
      workspaces.push(byKeys, byUol);
      await tellByUol(byUol.path, story);
      for (const day of story.days) await tellDay(byKeys.path, day);
      assert.deepEqual(await textsIn(join(byKeys.path, "learning")), await textsIn(join(byUol.path, "learning")));
    }).timeout(600_000);
  }
});

async function tellDay(folder: string, { today, deeds }: Story["days"][number]): Promise<void> {
  const editor = await openEditor({
    workspace: folder,
    extensionPath: projectRoot,
    env: { LEARNING_WALL_TODAY: today },
  });
  try {
    const teller = new Teller(editor);
    for (const deed of deeds) {
      if (isOutside(deed)) await commitAll(folder, deed);
      else await teller.tell(deed);
    }
  } finally {
    await editor.close();
  }
}

/** Does the steps of a story in a window. */
class Teller {
  readonly #editor: OpenEditor;
  readonly #page: Page;
  readonly #picker: Picker;

  constructor(editor: OpenEditor) {
    this.#editor = editor;
    this.#page = editor.page;
    this.#picker = new Picker(editor.page);
  }

  async tell({ step, about, offered, asked }: StepDeed): Promise<void> {
    if (offered) await this.#messages.getByRole("button", { name: this.#titleOf(step) }).click();
    else {
      await this.#clearMessages();
      if (about !== undefined) await this.#open(about);
      await this.#editor.window.runCommand({ title: `Learning Wall: ${this.#titleOf(step)}` });
    }
    if (step === "record" && !offered) await this.#picker.choose("Where are the numbers?", "Type the numbers");
    if (step === "register") await this.#picker.choose("Only this file is committed.", "Commit learning/");
    for (const { ask, answer, label } of asked) await this.#picker.give(ask, answer, label);
    await this.#picker.isGone();
    await this.#untilSaid(step);
  }

  #titleOf(step: StepName): string {
    return commands[step] ?? assert.fail(`${step} has no command`);
  }

  /** A step leaves the file in front that it has written; a window opens with none. */
  async #open(id: string): Promise<void> {
    const tab = this.#page.locator(".tab.active", { hasText: `${id}.` });
    if (await tab.isVisible()) return;
    await this.#page.keyboard.press("F1");
    await this.#page.locator(".quick-input-widget .quick-input-box input").fill(id);
    const row = this.#page.locator(".quick-input-widget .monaco-list-row", { hasText: `${id}.` });
    await row.first().click();
    await tab.waitFor();
    // The palette offers the steps as soon as the files are read.
    await this.#page.locator(".codelens-decoration", { hasText: "Show on wall" }).waitFor();
  }

  /** Each step ends with a message, in the list of which VS Code offers its buttons; only a commit is told in passing. */
  async #untilSaid(step: StepName): Promise<void> {
    const bell = this.#page.locator('[id="status.notifications"]');
    if (step === "register") {
      await this.#page.locator(".statusbar", { hasText: "Registered the plan of" }).waitFor();
      return;
    }
    await bell.locator(".codicon-bell-dot").waitFor();
    await bell.locator("a").click();
    // What the bell says of itself would cover the buttons.
    await this.#page.mouse.move(640, 400);
    await this.#messages.locator(".monaco-list-row").first().waitFor();
  }

  async #clearMessages(): Promise<void> {
    if (!(await this.#messages.isVisible())) return;
    await this.#messages.locator(".codicon-notifications-clear-all").click();
    await this.#messages.waitFor({ state: "hidden" });
  }

  get #messages(): Locator {
    return this.#page.locator(".notifications-center");
  }
}
