import * as vscode from "vscode";
import { pageName, type SiteFile } from "../../core/query/site/site-files.ts";
import { siteOf } from "../../core/query/site/site-of.ts";
import { findTaken, holdsSite, staleStories } from "../../core/query/site/site-place.ts";
import { plainText } from "../plain-text.ts";
import { TimeSlices } from "../time-slices.ts";
import type { WallMoment } from "../wall/wall-moment.ts";
import { Refusal, type Command } from "./command.ts";

interface ExportWorld {
  /** What walls show is what is written. */
  readonly moment: WallMoment;
  readonly settled: () => Promise<void>;
  readonly extensionUri: vscode.Uri;
}

/** Writes the wall as a site that opens without an editor. Answers with the URI of its page. */
export function exportWall({ moment, settled, extensionUri }: ExportWorld): Command {
  return {
    id: "learningWall.exportWall",

    async run(given) {
      const folder = given instanceof vscode.Uri ? given : await chooseFolder();
      if (!folder) return undefined;
      const place = await lookAt(folder);
      const taken = findTaken(place);
      if (taken !== undefined) {
        throw new Refusal(
          `That folder already holds ${taken}, which is not of an earlier wall. Choose another folder.`,
        );
      }
      await settled();
      const { picture, asOf } = moment;
      const { snapshot, today } = picture;
      const [script, styles] = await Promise.all([readOwn("dist/wall.js"), readOwn("media/wall-copy.css")]);
      const written = await writeAll(folder, siteOf({ snapshot, today, ...(asOf && { asOf }) }, { script, styles }));
      if (!written) return undefined;
      if (holdsSite(place)) await removeStale(folder, written);
      const page = vscode.Uri.joinPath(folder, pageName);
      void offerToOpen(page, written.length);
      return page;
    },
  };

  async function readOwn(path: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path)));
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: "Where shall the wall be written?",
    openLabel: "Write It Here",
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  return chosen?.[0];
}

async function lookAt(folder: vscode.Uri): Promise<{ names: readonly string[]; page: string | undefined }> {
  const names = (await namesIn(folder)) ?? [];
  if (!names.includes(pageName)) return { names, page: undefined };
  return { names, page: await findText(vscode.Uri.joinPath(folder, pageName)) };
}

/** `undefined` where it is no file, or none that may be read. */
async function findText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** `undefined` where there is no such folder. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return undefined;
  }
}

/** The paths of all files; `undefined` when somebody cancelled, who then has a part of them. */
async function writeAll(folder: vscode.Uri, files: Iterable<SiteFile>): Promise<readonly string[] | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: "Writing the wall", cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const slices = new TimeSlices();
    const written: string[] = [];
    for (const { path, text } of files) {
      await slices.pause();
      if (token.isCancellationRequested) return undefined;
      await writeOrSay(vscode.Uri.joinPath(folder, path), text);
      written.push(path);
    }
    return written;
  });
}

async function writeOrSay(uri: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (cause) {
    const name = vscode.workspace.asRelativePath(uri);
    throw new Error(`${name} could not be written. Choose a folder that you may write to.`, { cause });
  }
}

async function removeStale(folder: vscode.Uri, written: readonly string[]): Promise<void> {
  const stories = vscode.Uri.joinPath(folder, "stories");
  for (const name of staleStories((await namesIn(stories)) ?? [], written)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(stories, name));
  }
}

async function offerToOpen(page: vscode.Uri, files: number): Promise<void> {
  const open = "Open in Browser";
  const sentence = plainText(`The wall was written as ${files} files.`);
  if ((await vscode.window.showInformationMessage(sentence, open)) === open) await vscode.env.openExternal(page);
}
