import { cardOfNode } from "./row-commands.ts";
import type { Command } from "./command.ts";

/** Opens the wall; from a row of the sidebar or the line above a file, at its card. */
export function openWall(reveal: (card?: string) => void): Command {
  return {
    id: "learningWall.openWall",
    run: (from) => reveal(typeof from === "string" ? from : cardOfNode(from)?.uri),
  };
}
