import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Base, Refusal, Revision } from "../../cli/git-port.ts";
import type { ObjectId } from "../../core/history/commit.ts";
import { unanswered } from "../../core/history/unanswered.ts";
import { isNeverEntered } from "../../core/model/file-glob.ts";
import { claimOf } from "../../core/model/kinds.ts";
import { decodeText } from "../decode-text.ts";
import { askGit } from "./ask-git.ts";
import { assertWell, GitFailure } from "./git-failure.ts";
import { findGitVersion } from "./git-version.ts";
import { isPartialClone } from "./missing-blobs.ts";
import { openRepository } from "./open-repository.ts";
import { readBlobs } from "./read-blobs.ts";
import { silenceOf } from "./silence-of.ts";

const gitPath = "git";

/**
 * The files of ours below a folder as they were where the head went away from a revision: in their merge base.
 *
 * Never rejects: whatever hinders git is a sentence that says what would help.
 */
export function readBase(root: string, revision: string): Promise<Base | Refusal> {
  return refusing(fileURLToPath(root), async (folder) => {
    const found = await findRevision(folder, revision, "--since");
    if ("refusal" in found) return found;
    const { commit, isShallow } = found;
    const base = await ask(folder, "merge-base", commit, "HEAD");
    if (base === undefined) return { refusal: isShallow ? cutOff(revision) : unrelated(revision) };
    return readFiles(folder, base);
  });
}

/**
 * The files of ours below a folder as they were in a revision.
 *
 * Never rejects: whatever hinders git is a sentence that says what would help.
 */
export function readRevision(root: string, revision: string): Promise<Revision | Refusal> {
  return refusing(fileURLToPath(root), async (folder) => {
    const found = await findRevision(folder, revision, "--at");
    if ("refusal" in found) return found;
    const seconds = Number(await ask(folder, "log", "-1", "--format=%ct", found.commit));
    const files = await readFiles(folder, found.commit);
    return "refusal" in files ? files : { ...files, seconds };
  });
}

async function refusing<Answer>(
  folder: string,
  read: (folder: string) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  try {
    return await read(folder);
  } catch (error) {
    const isPartial = error instanceof GitFailure && (await isPartialClone({ gitPath, topLevel: folder }));
    return { refusal: (isPartial ? unanswered("partial") : silenceOf(error)).sentence };
  }
}

interface Found {
  readonly commit: ObjectId;
  readonly isShallow: boolean;
}

/** Behind what the revision was typed. */
type Flag = "--since" | "--at";

async function findRevision(folder: string, revision: string, flag: Flag): Promise<Found | Refusal> {
  const [version, repository] = await Promise.all([findGitVersion(gitPath), openRepository(gitPath, folder)]);
  if ("why" in version) return { refusal: version.sentence };
  // Without its older part, or with other parents than were committed, a history may have the commit all the same.
  const isShallow = "why" in repository && repository.why === "shallow";
  if ("why" in repository && !isShallow && repository.why !== "grafted") {
    return { refusal: repository.why === "no-repository" ? noRepository(flag) : repository.sentence };
  }
  const commit = revision.startsWith("-")
    ? undefined
    : await ask(folder, "rev-parse", "--verify", `${revision}^{commit}`);
  if (commit === undefined) return { refusal: isShallow ? notInShallow(revision) : unknown(revision) };
  return { commit, isShallow };
}

/** The one line that git answers; `undefined` when it has none. */
async function ask(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  const { code, printed } = await askGit({ gitPath, folder, args });
  return code === 0 ? printed.split("\n")[0] || undefined : undefined;
}

const noRepository = (flag: Flag): string =>
  `This folder is in no git repository, so ${flag === "--at" ? "nothing earlier can be shown" : "nothing can be compared"}; leave ${flag} out.`;
const deepen = "run git fetch --unshallow, or set fetch-depth: 0 where a CI job checks out.";
const notInShallow = (revision: string): string =>
  `There is no revision "${revision}" in this clone, which was made without the older history; ${deepen}`;
const cutOff = (revision: string): string =>
  `This clone lacks the commit at which this branch left "${revision}"; ${deepen}`;
const unknown = (revision: string): string =>
  `There is no revision "${revision}" here; fetch it, or name another one, such as origin/main.`;
const unrelated = (revision: string): string =>
  `This branch has no commit in common with "${revision}"; name the branch that it came from.`;

async function readFiles(folder: string, commit: ObjectId): Promise<Base | Refusal> {
  const uris = await listFiles(folder, commit);
  const texts = new Map<string, string | undefined>();
  const ids = Array.from(new Set(uris.values()));
  const byId = new Map<ObjectId, string | undefined>();
  for await (const { id, bytes, why } of readBlobs({ gitPath, topLevel: folder }, ids)) {
    if (why === "missing") return { refusal: unanswered("partial").sentence };
    byId.set(id, bytes && decodeText(bytes));
  }
  for (const [uri, id] of uris) texts.set(uri, byId.get(id));
  return { commit, texts, changed: await listChanged(folder, commit) };
}

async function listChanged(folder: string, commit: ObjectId): Promise<ReadonlySet<string>> {
  const questions = [
    ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", commit],
    ["ls-files", "--others", "--exclude-standard", "-z"],
  ];
  const answers = await Promise.all(questions.map((args) => askGit({ gitPath, folder, args })));
  for (const answer of answers) assertWell(answer);
  return new Set(answers.flatMap(({ printed }) => printed.split("\0").filter((path) => path !== "")));
}

/** The blobs of plain files with names of ours, by URI. */
async function listFiles(folder: string, commit: ObjectId): Promise<ReadonlyMap<string, ObjectId>> {
  const answer = await askGit({ gitPath, folder, args: ["ls-tree", "-r", "-z", commit] });
  assertWell(answer);
  return new Map(
    answer.printed.split("\0").flatMap((line): [string, ObjectId][] => {
      const tab = line.indexOf("\t");
      const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
      const path = line.slice(tab + 1);
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (!mode.startsWith("100") || !claimOf(name) || isNeverEntered(path)) return [];
      return [[pathToFileURL(join(folder, path)).href, id]];
    }),
  );
}
