import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Made, Refusal } from "../../cli/git-port.ts";
import { silenceOf } from "./silence-of.ts";

/**
 * Commits one file as it lies there, and nothing else that may be staged.
 *
 * It is the commit of a person: their environment, settings, signature and hooks are those of any other commit. Where it
 * fails, the index is as it was.
 */
export async function commitFile(uri: string, message: string): Promise<Made | Refusal> {
  const file = fileURLToPath(uri);
  const [folder, name] = [dirname(file), basename(file)];
  const pathspec = `:(literal)${name}`;
  try {
    const isNew = !(await asPerson(folder, "ls-files", "--error-unmatch", "--", pathspec)).isWell;
    // Only what the index knows of can be committed alone.
    const added = isNew ? await asPerson(folder, "add", "--intent-to-add", "--", pathspec) : undefined;
    if (added && !added.isWell) return { refusal: added.words };
    const committed = await asPerson(folder, "commit", "--only", "--message", message, "--", pathspec);
    if (!committed.isWell) {
      if (isNew) await asPerson(folder, "update-index", "--force-remove", "--", name);
      return { refusal: committed.words || "Git, or a hook of yours, refused the commit and did not say why." };
    }
    return { made: { commit: (await asPerson(folder, "rev-parse", "HEAD")).words } };
  } catch (error) {
    return { refusal: silenceOf(error).sentence };
  }
}

interface Outcome {
  readonly isWell: boolean;
  /** What git and its hooks said. */
  readonly words: string;
}

/** Hooks and signing programs may ask the person at the terminal. */
async function asPerson(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const child = spawn("git", ["-C", folder, ...args], {
    cwd: dirname(process.execPath),
    stdio: ["inherit", "pipe", "pipe"],
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { isWell: code === 0, words: `${out}${err}`.trim() };
}
