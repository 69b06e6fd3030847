/** Matches every file that may be one of ours, in editor, watcher and walk. A test holds it to the kinds. */
export const fileGlob = "**/{learning,*.uol,*.experiment,*.metric}.{yaml,yml}";

const ourName = /(\.uol|\.experiment|\.metric|\/learning)\.ya?ml$/;

/** The same for one path, where loading the kinds would cost more than the question is worth. */
export function hasOurName(path: string): boolean {
  return ourName.test(path);
}

/** Folders that nobody looks into for our files, in editor or command line. */
export const neverEntered: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** Whether a path leads into such a folder, or to one. */
export function isNeverEntered(path: string): boolean {
  return path.split("/").some((name) => neverEntered.has(name));
}
