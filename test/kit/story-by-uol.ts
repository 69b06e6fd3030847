import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runUol } from "../cli/kit/run-uol.ts";
import type { CommitDeed, Deed, Story, StepDeed } from "./cycle-story.ts";
import { git } from "./git.ts";

/** Walks a story in a repository by `uol` as a process for each step. */
export async function tellByUol(folder: string, { days }: Story): Promise<void> {
  for (const { today, deeds } of days) {
    for (const deed of deeds) {
      if (isOutside(deed)) await commitAll(folder, deed);
      else runStep(folder, deed, today);
    }
  }
}

export function isOutside(deed: Deed): deed is CommitDeed {
  return "commit" in deed;
}

/** Writes files as some other program would, and commits everything. */
export async function commitAll(folder: string, { commit, write = {} }: CommitDeed): Promise<void> {
  for (const [path, text] of Object.entries(write)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message", commit);
}

/** All files of a folder with their texts. */
export async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

function runStep(folder: string, deed: StepDeed, today: string): void {
  const args = argsOf(deed);
  const { status, stdout, stderr } = runUol(folder, args, { LEARNING_WALL_TODAY: today });
  assert.equal(status, 0, `uol ${args.join(" ")}\n${stdout}${stderr}`);
}

/** What one types; an answer that is left out has no flag. */
function argsOf({ step, about, offered = {}, asked }: StepDeed): string[] {
  const ids = about === undefined || step === "experiment" ? [] : [about];
  if (step === "register") return ["register", ...ids, "--commit"];
  const flags = asked.flatMap(({ flag, answer }) =>
    typeof flag === "string" ? (answer === "" ? [] : [[flag, answer] as const]) : Object.entries(flag),
  );
  return [step, ...ids, ...[...Object.entries(offered), ...flags].flatMap(([name, value]) => [`--${name}`, value])];
}
