import * as vscode from "vscode";
import { relinkEdits, unlinkEdits } from "../../core/authoring/link-edits.ts";
import { whyGitRefuses } from "../../core/authoring/branch-name.ts";
import type { BranchRow } from "../../core/query/branch/branch-rows.ts";
import { keyOfLink, type BranchLink } from "../../core/repository/branch-facts.ts";
import { editDocument } from "../edit-document.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { sourceOfDocument } from "../source-of-document.ts";
import { Refusal, type Command } from "./command.ts";

/** Gives the link of a unit the name that its branch has now, or takes it out; one step to undo. */
export function updateLink(workspace: LiveWorkspace): Command {
  return {
    id: "learningWall.updateLink",

    /**
     * @param uri Of the unit; or a row of a branch, whose new name git told.
     * @param link As the file has it. @param name The new name; the link goes where there is none.
     */
    async run(given, givenLink, givenName) {
      const wanted = wishOfRow(given) ?? wishOf(given, givenLink, givenName);
      if (!wanted)
        throw new Refusal("Update a link from the branch's row, or from `branches:` in the file of its unit.");
      const { uri, link, name } = wanted;
      const unit = workspace.picture.snapshot.entries.get(uri)?.id ?? uri;
      // The branch is there: its name may be longer than one that we would give.
      const why = name === undefined ? undefined : whyGitRefuses(name);
      if (why !== undefined) throw new Refusal(why);
      const file = vscode.Uri.parse(uri);
      const source = sourceOfDocument(await vscode.workspace.openTextDocument(file));
      const edits = name === undefined ? unlinkEdits(link) : relinkEdits(source, link, name);
      if (!(await editDocument(file, ...edits)))
        throw new Refusal(`${unit} is not linked to ${keyOfLink(link)} any more.`);
      const done = name === undefined ? `Unlinked ${keyOfLink(link)} from ${unit}` : `Linked ${name} to ${unit}`;
      vscode.window.setStatusBarMessage(plainText(done), 5000);
    },
  };
}

interface Wish {
  readonly uri: string;
  readonly link: BranchLink;
  readonly name: string | undefined;
}

/** What a row of a branch asks for by itself: its new name where it has one, else that its link goes. */
function wishOfRow(given: unknown): Wish | undefined {
  const { row } = (given ?? {}) as { readonly row?: BranchRow };
  if (typeof given !== "object" || row === undefined) return undefined;
  const { uri, link, fate } = row;
  return { uri, link, name: fate?.is === "renamed" ? fate.to : undefined };
}

function wishOf(uri: unknown, link: unknown, name: unknown): Wish | undefined {
  if (typeof uri !== "string" || !isLink(link)) return undefined;
  return { uri, link, name: typeof name === "string" ? name : undefined };
}

function isLink(value: unknown): value is BranchLink {
  return typeof value === "object" && value !== null && typeof (value as BranchLink).branch === "string";
}
