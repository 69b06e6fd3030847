import * as vscode from "vscode";
import { findBriefing } from "../pages/briefing-page.ts";
import { openPage, toPageUri } from "../pages/pages.ts";
import { plainText } from "../plain-text.ts";
import { needBranch, withoutUnit, type BranchWorld } from "./branch-context.ts";
import type { Command } from "./command.ts";

/** Opens what a pull request should say of the current branch, and offers to copy it. Answers with the URI of the page. */
export function briefing(world: BranchWorld & Required<Pick<BranchWorld, "told">>): Command {
  return {
    id: "learningWall.briefing",

    async run() {
      const { branch, repository, folder = repository.rootUri.toString(), recognised } = await needBranch(world);
      if (recognised.length === 0) throw withoutUnit(branch);
      const question = { branch, folder };
      const uri = await openPage(toPageUri("briefing", `Briefing of ${branch.replaceAll("/", "-")}`, question));
      offerCopy(branch, () => findBriefing(question, world.workspace.picture, world));
      return uri;
    },
  };
}

/** Waits for nobody, and copies what is known when the button is pressed. */
function offerCopy(branch: string, text: () => string | undefined): void {
  const copy = "Copy Markdown";
  const sentence = `The briefing of ${branch} is for the description of its pull request.`;
  void vscode.window.showInformationMessage(plainText(sentence), copy).then((chosen) => {
    if (chosen !== copy) return;
    const markdown = text();
    if (markdown === undefined) void vscode.window.showInformationMessage(plainText(noLongerKnown(branch)));
    else void vscode.env.clipboard.writeText(markdown);
  });
}

/** Its unit was unlinked meanwhile, or it is known by a trailer and another branch is checked out. */
function noLongerKnown(branch: string): string {
  return `Nothing was copied: no unit of learning of ${branch} is known any more. Check it out, and ask again.`;
}
