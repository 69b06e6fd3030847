import { writeFile } from "node:fs/promises";
import { join } from "node:path";
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

  function row(id: string): ReturnType<OpenEditor["page"]["locator"]> {
    return editor.page.locator(`.monaco-list-row[aria-label^="${id}, Run"]`);
  }

  function problems(count: string): ReturnType<OpenEditor["page"]["locator"]> {
    return editor.page.locator(
      `.statusbar #status\\.problems [aria-label*="${count === "0" ? "No Problems" : `Errors: ${count}`}"]`,
    );
  }

  async function showFolders(...names: readonly string[]): Promise<void> {
    await writeFile(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  }
});
