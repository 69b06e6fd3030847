import * as vscode from "vscode";
import type { Deed } from "../../protocol/from-wall.ts";
import type { CommandId } from "../commands/command-ids.ts";
import { fromWall } from "../commands/from-wall.ts";
import { onDidEditDocument, type DocumentEdited } from "../edit-document.ts";
import { Disposables } from "../disposables.ts";
import { deedWords } from "./deeds.ts";
import { takeBack } from "./take-back.ts";

/** What one deed did, as far as it can be told and taken back. */
interface Act {
  readonly what: string;
  /** By file; of several edits of one the first text and the last. */
  readonly edits: Map<string, DocumentEdited>;
  readonly created: vscode.Uri[];
}

/** So many are remembered; each keeps two texts of a file. */
const mostActs = 50;

/** What is done from walls: runs the commands, and takes back the last change that one of them made. */
export class WallActs {
  readonly #acts: Act[] = [];

  /** @param id What the record is called. */
  async act(deed: Deed, uri: string, id: string): Promise<void> {
    const { command, what } = deedWords[deed];
    await this.run(`${what} of ${id}`, command, uri, undefined, fromWall);
  }

  /**
   * Runs a command, and remembers what it changed.
   *
   * @param what What is taken back when it is undone: "the decision of checkout".
   */
  async run(what: string, command: CommandId, ...args: readonly unknown[]): Promise<unknown> {
    const act: Act = { what, edits: new Map(), created: [] };
    const ears = new Disposables();
    ears.add(
      onDidEditDocument((edited) => {
        const file = edited.uri.toString();
        act.edits.set(file, { ...edited, before: act.edits.get(file)?.before ?? edited.before });
        this.#remember(act);
      }),
    );
    ears.add(
      vscode.workspace.onDidCreateFiles(({ files }) => {
        act.created.push(...files);
        this.#remember(act);
      }),
    );
    try {
      return await vscode.commands.executeCommand(command, ...args);
    } finally {
      ears.dispose();
    }
  }

  /** Takes the last change back, unless somebody went on with its file; says in one sentence what became of it. */
  async undo(): Promise<string> {
    const act = this.#acts.pop();
    if (!act) return "There is nothing to take back on the wall.";
    const { what, edits, created } = act;
    const [file] = created;
    if (file) return `${nameOf(file)} is a new file and stays. Delete it if nobody needs it.`;
    const changed = await takeBack(Array.from(edits.values()));
    if (!changed) return `Taken back: ${what}.`;
    return `${nameOf(changed)} has changed since, so ${what} was not taken back. Undo it there.`;
  }

  /** From its first change on, so that it can be taken back while its command still ends. */
  #remember(act: Act): void {
    if (this.#acts.includes(act)) return;
    this.#acts.push(act);
    if (mostActs < this.#acts.length) this.#acts.shift();
  }
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
