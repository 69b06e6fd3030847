import picomatch from "picomatch/posix";

const matchers = new Map<string, (path: string) => boolean>();

/** Whether a path below the root is one that a glob names. A glob that cannot be read names nothing. */
export function matchesGlob(path: string, glob: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = compile(glob);
    matchers.set(glob, matcher);
  }
  return matcher(path);
}

function compile(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, { dot: true, noextglob: true });
  } catch {
    return () => false;
  }
}
