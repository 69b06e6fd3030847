import * as vscode from "vscode";
import type { BranchPreview } from "../../core/query/branch/branch-preview.ts";
import { toCommandUri } from "../command-uri.ts";
import { Disposables } from "../disposables.ts";
import { plainText } from "../plain-text.ts";
import type { CommandId } from "./command-ids.ts";

/** A name, what happens with it, and whether that happens in a new work tree. */
export interface NamedBranch {
  readonly name: string;
  readonly preview: BranchPreview;
  readonly inWorktree: boolean;
}

interface AskBranchName {
  readonly title: string;
  /** The name that the template gives; empty where it gives none. */
  readonly value: string;
  /** The URI of the folder whose settings hold the template. */
  readonly root: string;
  readonly mayUseWorktree: boolean;
  readonly preview: (name: string) => BranchPreview;
}

/** Asks for the name of a branch, and says at each key what it would do. `undefined` when cancelled. */
export function askBranchName(asking: AskBranchName): Promise<NamedBranch | undefined> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const input = disposables.add(vscode.window.createInputBox());
    input.title = plainText(asking.title);
    input.placeholder = "Name of the branch";
    input.value = asking.value;
    input.buttons = asking.mayUseWorktree ? [newWorktree, changeTemplate] : [changeTemplate];
    const show = (): BranchPreview => {
      const preview = asking.preview(input.value.trim());
      const words = `${plainText(preview.sentence)} ${templateWords(asking)}`;
      const severity = severityOf(preview);
      input.prompt = words;
      input.validationMessage = severity === undefined ? undefined : { message: words, severity };
      return preview;
    };
    const accept = (inWorktree: boolean): void => {
      const preview = show();
      if (preview.does.type === "refuse") return;
      resolve({ name: input.value.trim(), preview, inWorktree });
      input.hide();
    };
    disposables.add(input.onDidChangeValue(show));
    disposables.add(input.onDidAccept(() => accept(false)));
    disposables.add(
      input.onDidTriggerButton((button) => {
        if (button === newWorktree) return accept(true);
        input.hide();
        void vscode.commands.executeCommand(openTemplate, asking.root);
      }),
    );
    disposables.add(
      input.onDidHide(() => {
        resolve(undefined);
        disposables.dispose();
      }),
    );
    show();
    input.show();
  });
}

const newWorktree: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("multiple-windows"),
  tooltip: "In a New Worktree",
};

const openTemplate: CommandId = "learningWall.openBranchTemplate";

const changeTemplate: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("gear"),
  tooltip: "Change the Template of Branch Names",
};

/** VS Code makes a link of `[words](command:id?arguments)`. */
function templateWords({ value, root }: AskBranchName): string {
  const link = `[branch: in learning.yaml](${toCommandUri(openTemplate, [root])})`;
  return value === "" ? `The template gives no name; it is ${link}.` : `The template is ${link}.`;
}

/** Nothing where all is well and new, so that the words stay quiet. */
function severityOf({ does, isDoubtful }: BranchPreview): vscode.InputBoxValidationSeverity | undefined {
  if (does.type === "refuse") return vscode.InputBoxValidationSeverity.Error;
  if (isDoubtful) return vscode.InputBoxValidationSeverity.Warning;
  return does.type === "create" ? undefined : vscode.InputBoxValidationSeverity.Info;
}
