import * as vscode from "vscode";
import type { GitRepositories } from "../git/git-repositories.ts";
import { plainText } from "../plain-text.ts";
import { readPast, type PastWorld } from "../wall/read-past.ts";
import type { WallMoment } from "../wall/wall-moment.ts";
import { Refusal, type Command } from "./command.ts";
import { chooseFolder } from "./create-file.ts";

interface AsOfWorld extends PastWorld {
  readonly git: GitRepositories;
  readonly moment: WallMoment;
  /** Opens the wall. */
  readonly reveal: () => void;
}

/** Shows the wall as it was in a commit, a tag or a branch, which is asked for. */
export function showAsOf(world: AsOfWorld): Command {
  let asked = 0;
  return {
    id: "learningWall.asOf",

    async run(given) {
      if (!vscode.workspace.isTrusted) throw new Refusal("Trust this workspace first; git is not asked before.");
      const folder = await chooseFolder();
      if (!folder) return;
      const revision = typeof given === "string" ? given : await chooseRevision(folder.uri, world.git);
      if (revision === undefined) return;
      const mine = ++asked;
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: plainText(`Reading the wall as of ${revision}`),
        cancellable: true,
      };
      const past = await vscode.window.withProgress(options, (_, token) =>
        readPast(folder.uri, revision, world, token),
      );
      // Of two that are read at once, the one that was asked for last is shown.
      if (!past || mine !== asked) return;
      world.moment.show(past);
      world.reveal();
    },
  };
}

/** Comes back to the files of now. */
export function showAsOfToday(moment: WallMoment): Command {
  return { id: "learningWall.asOfToday", run: () => moment.show(undefined) };
}

interface RevisionItem extends vscode.QuickPickItem {
  readonly revision: string;
}

/** So many of the latest commits are offered; any other can be typed. */
const offered = 100;

/** A commit of the latest ones, or whatever git knows by the words that were typed. */
async function chooseRevision(folder: vscode.Uri, git: GitRepositories): Promise<string | undefined> {
  await git.ready();
  const commits = (await git.repositoryOf(folder)?.log({ maxEntries: offered })) ?? [];
  const known = commits.map(({ hash, message, authorName, authorDate }): RevisionItem => {
    const [subject = ""] = message.split("\n");
    const day = authorDate?.toISOString().slice(0, 10);
    return {
      label: subject,
      description: [hash.slice(0, 7), day, authorName].filter(Boolean).join(", "),
      revision: hash.slice(0, 10),
    };
  });
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<RevisionItem>();
    pick.title = "Wall As Of...";
    pick.placeholder = "Choose a commit, or type a tag, a branch or a commit";
    pick.matchOnDescription = true;
    pick.items = known;
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      pick.items = typed === "" ? known : [{ label: typed, description: "as it is typed", revision: typed }, ...known];
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.revision);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
