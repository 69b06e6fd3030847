import * as vscode from "vscode";
import { linkEdits } from "../../core/authoring/link-edits.ts";
import type { BranchLink } from "../../core/repository/branch-facts.ts";
import { editDocument } from "../edit-document.ts";

/** Adds a branch to a unit's file, so that every clone has the link; answers whether it was not there yet. */
export function writeLink(uri: string, link: BranchLink): Promise<boolean> {
  return editDocument(vscode.Uri.parse(uri), ...linkEdits(link));
}
