import * as vscode from "vscode";
import { viewEdits } from "../../core/authoring/view-edits.ts";
import { settingsOf, type Snapshot } from "../../core/index/snapshot.ts";
import type { CycleWorld } from "./experiment-step.ts";
import { plainText } from "../plain-text.ts";
import { chooseFolder } from "./create-file.ts";
import { Refusal, type Command } from "./command.ts";
import { writeSettings } from "./write-settings.ts";

/** Keeps a query of the wall in the team's `learning.yaml`, under a name that is asked for. Answers in one sentence. */
export function saveView({ workspace, settled }: CycleWorld): Command {
  return {
    id: "learningWall.saveView",

    /** @param query What the wall shows; a view that is asked for without one would show everything. */
    async run(query) {
      if (typeof query !== "string" || query.trim() === "") {
        throw new Refusal("Search the wall for something first; then it can be kept under a name.");
      }
      await settled();
      const { snapshot } = workspace.picture;
      const root = await chooseRoot(snapshot);
      if (root === undefined) return undefined;
      const name = await askName(settingsOf(snapshot, root).views ?? {}, query);
      if (name === undefined) return undefined;
      await writeSettings(root, snapshot, (source) => viewEdits(source, name, query));
      return `Saved the view ${name}.`;
    },
  };
}

/** The folder that has settings; of several, or of none among several, the one that is chosen. */
async function chooseRoot({ settings }: Snapshot): Promise<string | undefined> {
  const [only, another] = settings.keys();
  if (only !== undefined && another === undefined) return only;
  return (await chooseFolder())?.uri.toString();
}

const longestName = 100;

/** Asks until there is a name that is free, or may be given to another query. */
async function askName(views: Readonly<Record<string, string>>, query: string): Promise<string | undefined> {
  for (let value = ""; ;) {
    const name = await vscode.window.showInputBox({
      title: "Save View",
      prompt: plainText(`The team finds it under this name, in learning.yaml: ${query}`),
      placeHolder: "Such as: Overdue by owner",
      value,
      validateInput: whyNoName,
      ignoreFocusOut: true,
    });
    if (name === undefined) return undefined;
    value = name.trim();
    if (!Object.hasOwn(views, value) || (await mayReplace(value, views[value]))) return value;
  }
}

function whyNoName(value: string): string | undefined {
  const name = value.trim();
  if (name === "") return "Write a name.";
  if (longestName < name.length) return `Write at most ${longestName} characters.`;
  return undefined;
}

async function mayReplace(name: string, before = ""): Promise<boolean> {
  const replace = "Replace";
  const detail = `It is: ${before}`;
  const question = plainText(`There is a view ${name} already. Shall it be replaced?`);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}
