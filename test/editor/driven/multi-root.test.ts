import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

const experiment = (unit: string): string =>
  `unit: ${unit}\nhypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nsample: 100\n`;

describe("a workspace of several folders", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let file: string;

  before(async () => {
    workspace = await makeRepository({
      "shop/checkout.uol.yaml": "learn: Whether they pay.\n",
      "shop/button.experiment.yaml": experiment("checkout"),
      // Equal ids in two folders are no fault, and an id is sought in the other folders too.
      "blog/checkout.uol.yaml": "learn: Whether they read.\n",
      "blog/title.experiment.yaml": experiment("checkout"),
      "blog/afar.experiment.yaml": experiment("only-in-mail"),
      "mail/only-in-mail.uol.yaml": "learn: Whether they answer.\n",
      "mail/answer.experiment.yaml": experiment("only-in-mail"),
    });
    file = join(workspace.path, "all.code-workspace");
    await showFolders("shop", "blog");
    editor = await openEditor({ workspace: file, extensionPath: projectRoot });
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("shows the experiments of all, and finds only the reference that leads out of them", async () => {
    for (const id of ["button", "title", "afar"]) await row(id).waitFor();
    await problems("1").waitFor();
  });

  it("takes in a folder that comes, and what refers to it", async () => {
    await showFolders("shop", "blog", "mail");
    await row("answer").waitFor();
    await problems("0").waitFor();
  });

  it("lets go of a folder that goes", async () => {
    await showFolders("shop", "mail");
    await row("title").waitFor({ state: "hidden" });
    await row("afar").waitFor({ state: "hidden" });
    await row("button").waitFor();
    await row("answer").waitFor();
  });

  function row(id: string): Locator {
    return hypothesis(editor, `${id}, Run`);
  }

  function problems(count: string): Locator {
    return editor.page.locator(
      `.statusbar #status\\.problems [aria-label*="${count === "0" ? "No Problems" : `Errors: ${count}`}"]`,
    );
  }

  function showFolders(...names: readonly string[]): Promise<void> {
    return listFolders(file, names);
  }
});

describe("a folder that goes while git looks for its flags, and comes back", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let held: string;

  before(async () => {
    workspace = await makeRepository({
      "blog/title.experiment.yaml": experiment("reading"),
      "shop/button.experiment.yaml": experiment("checkout"),
      "shop/form.experiment.yaml":
        "hypothesis: At least 8% send it.\nflag: short_form\nwindow: { from: 2026-02-02, to: 2026-02-16 }\n" +
        "decision: { choice: stop, date: 2026-03-02, because: Another question came first. }\n",
      "shop/src/form.ts": 'if (isOn("short_form")) show();\n',
    });
    held = join(workspace.path, "held");
    const program = join(workspace.path, "slow-git");
    await writeFile(program, slowGit(held), { mode: 0o755 });
    const file = join(workspace.path, "all.code-workspace");
    await listFolders(file, ["blog", "shop"]);
    editor = await openEditor({
      workspace: file,
      extensionPath: projectRoot,
      settings: { "git.path": program },
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
  });

  after(async () => {
    await rm(held, { force: true });
    await editor?.close();
    await workspace?.remove();
  });

  it("has its finding all the same", async () => {
    const { page, window } = editor;
    const file = join(workspace.path, "all.code-workspace");
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    await hypothesis(editor, "button, Run").waitFor();
    await untilThere(held);
    await listFolders(file, ["blog"]);
    await hypothesis(editor, "button, Run").waitFor({ state: "hidden" });
    await rm(held);
    await listFolders(file, ["blog", "shop"]);
    await window.runCommand({ title: "Problems: Focus on Problems View" });
    await page.locator(".markers-panel .monaco-list-row", { hasText: "its flag still stands in the code" }).waitFor();
  });
});

/** A git that looks for nothing in files as long as a file is there, which it makes itself the first time. */
function slowGit(held: string): string {
  return `#!/bin/sh
case " $* " in *" grep "*)
  [ -e "${held}.once" ] || touch "${held}.once" "${held}"
  while [ -e "${held}" ]; do sleep 0.1; done
esac
exec git "$@"
`;
}

function hypothesis({ page }: OpenEditor, start: string): Locator {
  return page.getByRole("tree", { name: "Hypotheses" }).locator(`.monaco-list-row[aria-label^="${start}"]`);
}

async function listFolders(file: string, names: readonly string[]): Promise<void> {
  await writeFile(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
}

async function untilThere(file: string): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  while (!existsSync(file) && !patience.aborted) await setImmediate();
  assert.ok(existsSync(file), file);
}
