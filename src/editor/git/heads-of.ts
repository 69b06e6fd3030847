import type { GitRepositories } from "./git-repositories.ts";

/** Where the heads of all open repositories stand, as one text: another one when a branch is switched or gets a commit. */
export function headsOf({ repositories }: GitRepositories): string {
  return repositories
    .map(({ rootUri, state: { HEAD } }) => [rootUri.path, HEAD?.name ?? "", HEAD?.commit ?? ""].join("\0"))
    .sort()
    .join("\n");
}
