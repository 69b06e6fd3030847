import type { Command } from "./command.ts";

export function openWall(reveal: () => void): Command {
  return { id: "learningWall.openWall", run: () => reveal() };
}
