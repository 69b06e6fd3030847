import { hasOurName } from "../model/file-glob.ts";

/** Files that tools write, and files of ours, are no work on a product: their lines do not count as changed. */
export function isWrittenCode(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !lockFiles.has(name.toLowerCase()) && !hasOurName(`/${path}`);
}

const lockFiles: ReadonlySet<string> = new Set(
  (
    "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock gemfile.lock " +
    "poetry.lock pipfile.lock pdm.lock uv.lock composer.lock go.sum mix.lock flake.lock podfile.lock pubspec.lock " +
    "packages.lock.json gradle.lockfile cartfile.resolved package.resolved"
  ).split(" "),
);
