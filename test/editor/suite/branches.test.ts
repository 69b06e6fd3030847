import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as vscode from "vscode";
import type { Repository } from "../../../src/editor/git/git-api.ts";
import { git } from "../../kit/git.ts";
import { editorWindow } from "../../kit/window-client.ts";
import { notification, openRepository, pick, statusWith, withLine, type Restorable } from "../kit/git-in-window.ts";
import { closeEverything, open, settled, textOnDisk, until, uriOf, write } from "../kit/workspace.ts";

const unit = "learning/plant-returns.uol.yaml";

describe("branches", () => {
  let repository: Repository & Restorable;

  before(async () => {
    await settled();
    repository = await until(() => openRepository());
  });

  afterEach(async () => {
    await closeEverything();
    await repository.restore([uriOf(unit).fsPath], {});
    await repository.checkout("main");
    await settled();
  });

  it("are named by nobody on main, and the status bar says so", async () => {
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });
  });

  it("are created, checked out and linked in one go", async () => {
    const before = await textOnDisk(unit);
    const done = vscode.commands.executeCommand("learningWall.startBranch");
    await pick("plant-returns");
    await editorWindow.waitFor({ selector: ".quick-input-widget >> text=The template is branch:" });
    await editorWindow.press({ keys: "Enter" });
    await done;

    await until(() => repository.state.HEAD?.name === "learn/plant-returns");
    assert.equal(await textOnDisk(unit), withLine(before, "branches: [learn/plant-returns]"));
    await editorWindow.waitFor({ selector: statusWith("plant-returns") });

    await repository.restore([uriOf(unit).fsPath], {});
    await until(async () => (await textOnDisk(unit)) === before);
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });
  });

  it("are followed when somebody checks out another one", async () => {
    await repository.checkout("learn/security-messaging");
    await editorWindow.waitFor({ selector: statusWith("security-messaging") });
    await vscode.commands.executeCommand("learningWall.openUnitOfBranch");
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith("/security-messaging.uol.yaml"));
    await repository.checkout("main");
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });
  });

  it("are linked and unlinked with every comment kept, and undo takes it back", async () => {
    await vscode.workspace.fs.writeFile(
      uriOf(unit),
      new TextEncoder().encode(`# why we ask\n${await textOnDisk(unit)}# the end\n`),
    );
    const before = await textOnDisk(unit);
    const linking = vscode.commands.executeCommand("learningWall.linkBranch");
    await pick("plant-returns");
    await linking;
    assert.equal(await textOnDisk(unit), withLine(before, "branches: [main]"));
    await editorWindow.waitFor({ selector: statusWith("plant-returns") });

    await vscode.commands.executeCommand("learningWall.unlinkBranch");
    assert.equal(await textOnDisk(unit), before);
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });

    const editor = await open(unit);
    await vscode.commands.executeCommand("undo");
    await until(() => editor.document.getText() === withLine(before, "branches: [main]"));
  });

  it("are followed when a thousand files change with them", async () => {
    const files = Array.from({ length: 1000 }, (_, number) => `learning/many/test-${number}.experiment.yaml`);
    const errors = (): number =>
      vscode.languages.getDiagnostics().filter(([uri, found]) => uri.path.includes("/many/") && 0 < found.length)
        .length;
    const folder = repository.rootUri.fsPath;
    await git(folder, "checkout", "--quiet", "-b", "many");
    await mkdir(join(folder, "learning", "many"));
    for (const file of files) {
      await writeFile(
        join(folder, file),
        "hypothesis: At least 8% of users click.\nmetric: add-to-basket-rate\nsample: 100\n",
      );
    }
    await git(folder, "add", "--all");
    await git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "Many");
    await until(() => errors() === files.length);
    await git(folder, "checkout", "--quiet", "main");
    await until(() => errors() === 0);
    await git(folder, "checkout", "--quiet", "many");
    await until(() => errors() === files.length);
    await git(folder, "checkout", "--quiet", "main");
    await git(folder, "branch", "--quiet", "-D", "many");
    await until(() => errors() === 0);
  });

  it("are answered with a sentence while HEAD is detached", async () => {
    const { commit } = repository.state.HEAD ?? {};
    assert.ok(commit);
    await repository.checkout(commit);
    await until(() => repository.state.HEAD?.name === undefined);
    await vscode.commands.executeCommand("learningWall.linkBranch");
    await notification("HEAD is detached");
  });

  it("are unlinked where they are named with their repository too, and both names go", async () => {
    const name = basename(repository.rootUri.fsPath);
    const before = await textOnDisk(unit);
    await write(unit, `${before}branches: [{ repo: other, branch: main }, main, { repo: ${name}, branch: main }]\n`);
    await editorWindow.waitFor({ selector: statusWith("plant-returns") });
    await vscode.commands.executeCommand("learningWall.unlinkBranch");
    assert.equal(await textOnDisk(unit), `${before}branches: [{ repo: other, branch: main }]\n`);
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });
  });

  describe("that exist, with another text of the unit", () => {
    const branch = "learn/again";

    before(async () => {
      const folder = repository.rootUri.fsPath;
      await git(folder, "checkout", "--quiet", "-b", branch);
      await write(unit, `# again\n${await textOnDisk(unit)}`);
      await git(folder, "-c", "user.name=Test", "-c", "user.email=t@example.com", "commit", "--quiet", "-am", "Again");
      await git(folder, "checkout", "--quiet", "main");
      await until(() => repository.state.HEAD?.name === "main");
    });

    after(() => git(repository.rootUri.fsPath, "branch", "--quiet", "-D", branch));

    it("are linked in the text that they have", async () => {
      const before = await textOnDisk(unit);
      const editor = await open(unit);
      // The editor may still be about to notice what the test before this one has put back.
      await until(() => editor.document.getText() === before);
      await startAgain();
      await until(() => repository.state.HEAD?.name === branch);
      assert.equal(await textOnDisk(unit), withLine(`# again\n${before}`, `branches: [${branch}]`));
    });

    it("are refused with a sentence while changes are in their way", async () => {
      const changed = `# not committed\n${await textOnDisk(unit)}`;
      await write(unit, changed);
      await startAgain();
      await notification(`${branch} could not be checked out`);
      assert.equal(await textOnDisk(unit), changed);
    });

    async function startAgain(): Promise<void> {
      const done = vscode.commands.executeCommand("learningWall.startBranch");
      await pick("plant-returns");
      await editorWindow.waitFor({ selector: ".quick-input-widget >> text=The template is branch:" });
      await editorWindow.type({ text: branch });
      await editorWindow.waitFor({
        selector: ".quick-input-widget >> text=learn/again exists: it will be checked out and linked",
      });
      await editorWindow.press({ keys: "Enter" });
      await done;
    }
  });
});
