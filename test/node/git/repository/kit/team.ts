import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BranchFacts, BranchFate } from "../../../../../src/core/repository/branch-facts.ts";
import type { AskedLink, RepositorySource } from "../../../../../src/core/repository/repository-source.ts";
import { createRepositorySource } from "../../../../../src/node/git/repository/repository-source.ts";
import { folderWith } from "../../../../cli/kit/folder.ts";
import { runGit } from "../../../../kit/make-history.ts";

/** One of a team at their clone, with git in their hand. */
export class Clone {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async git(...args: readonly string[]): Promise<string> {
    return (await runGit(this.folder, [...settings, ...args])).trimEnd();
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Commits one file with this text, which by default is the message. */
  async commit(path: string, message: string, text = `${message}\n`): Promise<string> {
    this.write(path, text);
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--message", message);
    return this.git("rev-parse", "HEAD");
  }

  /** A branch from the main line with a commit for each of these files; then `main` is checked out again. */
  async branch(name: string, ...paths: readonly string[]): Promise<void> {
    await this.git("checkout", "--quiet", "-b", name, "main");
    for (const path of paths) await this.commit(path, `${name} ${path}`);
    await this.git("checkout", "--quiet", "main");
  }

  async push(...refs: readonly string[]): Promise<void> {
    await this.git("push", "--quiet", "--set-upstream", "origin", ...refs);
  }
}

const settings = ["user.name=Dana", "user.email=dana@example.org", "commit.gpgSign=false"].flatMap((setting) => [
  "-c",
  setting,
]);

/** A clone of a bare repository on this disk, with one commit that is pushed. */
export async function startTeam(): Promise<Clone> {
  const remote = join(folderWith({}), "shop.git");
  mkdirSync(remote);
  await runGit(remote, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  const first = new Clone(folderWith({}));
  await first.git("init", "--quiet", "--template=", "--initial-branch=main");
  await first.git("remote", "add", "origin", pathToFileURL(remote).href);
  await first.commit("readme.md", "start", "one\ntwo\nthree\n");
  await first.push("main");
  await first.git("remote", "set-head", "origin", "main");
  return first;
}

/** A second clone of what a first one pushed to; without a local branch but `main`. */
export async function cloneAgain(first: Clone, ...args: readonly string[]): Promise<Clone> {
  const address = await first.git("remote", "get-url", "origin");
  const clone = new Clone(folderWith({}));
  await clone.git("clone", "--quiet", ...args, address, ".");
  return clone;
}

/** A link of the unit `question`. */
export function linkTo(branch: string, others: Partial<AskedLink> = {}): AskedLink {
  return { branch, units: ["question"], isMeasured: false, ...others };
}

export async function factsOf(
  { folder }: Clone,
  links: readonly AskedLink[] = [],
  source: RepositorySource = createRepositorySource(),
): Promise<BranchFacts> {
  const facts = await source.readBranches({ folder: pathToFileURL(folder).href, links });
  if ("why" in facts) throw new Error(facts.sentence);
  return facts;
}

/** What became of branches that one unit each names, in words: `merged by squash: abc`. */
export async function fatesIn(clone: Clone, ...names: readonly string[]): Promise<readonly string[]> {
  const links = names.map((name) => linkTo(name, { units: [`unit-of-${name}`] }));
  const { fates } = await factsOf(clone, links);
  return names.map((name) => wordsOf(fates[name]));
}

export function wordsOf(fate: BranchFate | undefined): string {
  switch (fate?.is) {
    case "open":
      return fate.place.isUpstreamGone ? "open, upstream gone" : "open";
    case "merged":
      return `merged by ${fate.how}`;
    case "renamed":
      return `renamed to ${fate.to}`;
    case "unknown":
      return `unknown: ${fate.sentence}`;
    default:
      return fate?.is ?? "no answer";
  }
}
