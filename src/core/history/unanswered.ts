/** Why git cannot answer for a file, or for all files of a root. */
export type Silence =
  | "no-repository"
  | "git-missing"
  | "git-too-old"
  | "not-trusted"
  | "no-git-here"
  | "no-commit"
  | "no-branch"
  | "bare"
  | "shallow"
  | "grafted"
  | "dubious-ownership"
  | "partial"
  | "ignored"
  | "outside"
  | "other-repository"
  | "failed";

/** That git cannot answer, and the sentence that says what would help. Plain JSON. */
export interface Unanswered {
  readonly why: Silence;
  readonly sentence: string;
}

/** @param detail What the sentence names: a version, a folder, or git's own words. */
export function unanswered(why: Silence, detail = ""): Unanswered {
  return { why, sentence: sentences[why](detail) };
}

const sentences: Readonly<Record<Silence, (detail: string) => string>> = {
  "no-repository": () =>
    "This folder is in no git repository; run git init, and commit the plan before the first result.",
  "git-missing": () => "Git was not found on this machine; install it, or set its path in git.path.",
  "git-too-old": (version) => `Git ${version} is too old to ask; install 2.31 or newer.`,
  "not-trusted": () => "Git is not asked in a folder that you do not trust; trust it to see what history proves.",
  "no-git-here": () => "Git cannot be asked here; open the folder on the machine that holds it.",
  "no-commit": () => "The repository has no commit yet; commit the plan before the first result.",
  "no-branch": (name) => `There is no branch ${name} here or on a remote; run git fetch, or name another one.`,
  bare: () => "A bare repository has no files to hold against its history; clone it, and ask there.",
  shallow: () =>
    "This clone lacks the older history; run git fetch --unshallow, or set fetch-depth: 0 where a CI job checks out.",
  grafted: () => "History is grafted in .git/info/grafts, so it is not what was committed; remove the grafts.",
  "dubious-ownership": (folder) =>
    `Git does not trust the owner of this folder; run git config --global --add safe.directory ${folder || "PATH"}.`,
  partial: () =>
    "This clone was made without all files; run git fetch --refetch --no-filter to bring what the proof needs.",
  ignored: (path) => `${path || "The file"} is ignored by git; take it out of .gitignore and commit it.`,
  outside: (path) => `${path || "The file"} lies outside of the repository; name a path in it.`,
  "other-repository": (folder) => `The file belongs to the repository in ${folder}; open that folder to see its proof.`,
  failed: (words) => `Git could not answer${words ? `: ${words.replace(/[.\s]+$/, "")}` : ""}; mend it, and ask again.`,
};
