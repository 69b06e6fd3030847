import { unanswered, type Unanswered } from "../../../core/history/unanswered.ts";
import { isCode } from "../../../core/repository/is-code.ts";
import type { FlagPlace } from "../../../core/repository/flag-place.ts";
import { flagPlacesIn } from "../../../core/repository/flag-places-in.ts";
import type { FlagQuestion } from "../../../core/repository/repository-source.ts";
import { complaintOf } from "../git-failure.ts";
import { createPace } from "../pace.ts";
import { startGit, type GitEnd } from "../start-git.ts";
import { GrepParser } from "./grep-parser.ts";

/** So many places of one flag are told, whichever git finds first. */
const mostPlaces = 1_000;

/** In bytes. Whoever has more lines with a flag than fit in here uses a word of the language as a name. */
const mostPrinted = 32_000_000;

/** What people may have set otherwise is said on top of what is asked. */
const args = [
  ..."-c grep.fullName=false -c grep.fallbackToNoIndex=false grep -z -F -I -n".split(" "),
  ..."--no-color --no-column --no-textconv --no-recurse-submodules".split(" "),
];

/** Where no code is; `isCode` has the last word, and this keeps git from printing it. */
const paths = [
  ".",
  ...["**/node_modules/**", "**/*.md", "**/*.csv", "**/*.uol.yaml", "**/*.experiment.yaml", "**/*.metric.yaml"].map(
    (glob) => `:(exclude,icase,glob)${glob}`,
  ),
];

/**
 * Where flags stand as whole names in files that git does not ignore, those that it does not hold yet included; a folder
 * outside of a repository is searched too. At most 1,000 places of each, in the order of their paths.
 *
 * Git finds the lines, and the one rule of `flagPlacesIn` says what is a name in them.
 *
 * @throws When git cannot be started, or was cancelled.
 */
export async function findFlags(
  gitPath: string,
  folder: string,
  question: FlagQuestion,
): Promise<readonly FlagPlace[] | Unanswered> {
  if (question.flags.length === 0) return [];
  const found = await search(gitPath, folder, ["--untracked"], question);
  const isOutside = "complaint" in found && found.complaint.includes("not a git repository (or any");
  const answer = isOutside ? await search(gitPath, folder, ["--no-index", "--exclude-standard"], question) : found;
  return "complaint" in answer ? unanswered("failed", complaintOf(answer.complaint)) : answer;
}

async function search(
  gitPath: string,
  folder: string,
  where: readonly string[],
  { flags, signal, pause }: FlagQuestion,
): Promise<readonly FlagPlace[] | GitEnd> {
  const input = flags.map((flag) => `${flag}\n`);
  const call = { gitPath, folder, args: [...args, ...where, "-f", "-", "--", ...paths], input, signal };
  const { stdout, ended, stop } = await startGit(call);
  try {
    const pace = createPace(pause, signal);
    const parser = new GrepParser();
    const places = new Places(flags);
    let printed = 0;
    for await (const chunk of stdout) {
      for (const { path, line, text } of parser.push(chunk as Buffer)) {
        places.add(path, line, text);
        const wait = pace();
        if (wait) await wait;
      }
      printed += (chunk as Buffer).length;
      if (mostPrinted < printed || places.areFull) return places.inOrder();
      await pace();
    }
    const end = await ended;
    // Git ends with 1 where it finds nothing.
    return end.code === 0 || end.code === 1 ? places.inOrder() : end;
  } finally {
    stop();
  }
}

/** The places of flags in lines of files. */
class Places {
  readonly #flags: readonly string[];
  readonly #byFlag = new Map<string, FlagPlace[]>();

  constructor(flags: readonly string[]) {
    this.#flags = flags;
  }

  add(path: string, line: number, text: string): void {
    if (!isCode(path)) return;
    // A mark of the encoding is no character of a file.
    const clean = line === 0 ? text.replace(/^\uFEFF/, "") : text;
    for (const { flag, character } of flagPlacesIn(clean, this.#flags)) {
      const known = this.#byFlag.get(flag) ?? [];
      if (known.length < mostPlaces) known.push({ flag, path, line, character });
      this.#byFlag.set(flag, known);
    }
  }

  /** Whether nothing more is told of any flag. */
  get areFull(): boolean {
    return this.#flags.every((flag) => this.#byFlag.get(flag)?.length === mostPlaces);
  }

  inOrder(): readonly FlagPlace[] {
    return Array.from(this.#byFlag.values())
      .flat()
      .sort((a, b) => comparePaths(a.path, b.path) || a.line - b.line || a.character - b.character);
  }
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : b < a ? 1 : 0;
}
