/**
 * The branches that a merge commit took in, by its first line: as git, GitHub, GitLab, Bitbucket, Azure and Gitea
 * write it. Without the names of remotes.
 */
export function mergedBranchesOf(subject: string): readonly string[] {
  const request = requests.map((pattern) => pattern.exec(subject)?.[1]).find((name) => name !== undefined);
  if (request !== undefined) return [request];
  if (!/^Merge (?:remote-tracking )?branch/.test(subject)) return [];
  return Array.from(subject.split(" into ", 1)[0]?.matchAll(lists) ?? []).flatMap(([, remote, names = ""]) =>
    Array.from(names.matchAll(quoted), ([, name = ""]) =>
      remote ? name.slice(name.indexOf("/") + 1) : name.replace(/^refs\/heads\//, ""),
    ),
  );
}

/** No name of a branch has a blank. */
const requests = [
  /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/,
  /^Merge pull request #?\d+ in \S+ from (\S+) to \S+$/,
  /^Merge pull request .*\bfrom (?:[^\s/:]+(?:\/[^\s/:]+)?:)?(\S+) (?:in)?to \S+$/,
  /^Merged in (\S+) \(pull request #\d+\)$/,
];

const lists = /(remote-tracking )?branch(?:es)? ((?:'\S+'(?:, | and )?)+)/g;
const quoted = /'(\S+?)'(?=,? |,?$)/g;
