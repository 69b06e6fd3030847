import picomatch from "picomatch/posix";

const matchers = new Map<string, (path: string) => boolean>();

/** Whether a path below the root is one that `exclude:` of `learning.yaml` names. A glob that cannot be read excludes nothing. */
export function isExcluded(path: string, globs: readonly string[] | undefined): boolean {
  return globs?.some((glob) => matcherOf(glob)(path)) ?? false;
}

function matcherOf(glob: string): (path: string) => boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = compile(glob);
    matchers.set(glob, matcher);
  }
  return matcher;
}

function compile(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, { dot: true, noextglob: true });
  } catch {
    return () => false;
  }
}
