import * as vscode from "vscode";
import type { Wish } from "../../protocol/to-wall.ts";
import { cardOfNode } from "./row-commands.ts";
import type { Command } from "./command.ts";

type Reveal = (wish?: Wish) => void;

/** Opens the wall as it was left; from the line above a file, at its card. */
export function openWall(reveal: Reveal): Command {
  return { id: "learningWall.openWall", run: (from) => reveal(toWish(from)) };
}

/** Opens the wall at the card of a row, of a file, or of the editor. */
export function showOnWall(reveal: Reveal): Command {
  return {
    id: "learningWall.showOnWall",
    run: (from) => reveal(toWish(from ?? vscode.window.activeTextEditor?.document.uri)),
  };
}

/** Opens the wall with the keys in its search field; with a query where one is given. */
export function searchOnWall(reveal: Reveal): Command {
  return {
    id: "learningWall.search",
    run: (query) => reveal({ type: "look", ...(typeof query === "string" ? { query } : {}) }),
  };
}

/** Opens the wall as a team looks at it when it meets. */
export function presentWall(reveal: Reveal): Command {
  return { id: "learningWall.present", run: () => reveal({ type: "look", meeting: true }) };
}

function toWish(from: unknown): Wish | undefined {
  const uri = from instanceof vscode.Uri ? from.toString() : typeof from === "string" ? from : cardOfNode(from)?.uri;
  return uri === undefined ? undefined : { type: "show", uri };
}
