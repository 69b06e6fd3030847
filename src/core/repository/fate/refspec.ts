/** What is fetched, and where it is kept: `+refs/heads/*:refs/remotes/origin/*`. */
export interface Refspec {
  readonly from: string;
  /** Empty where it is not kept, and where it says what is not fetched. */
  readonly to: string;
  readonly isNegative: boolean;
}

export function parseRefspec(text: string): Refspec | undefined {
  const [, sign, from = "", to = ""] = /^([+^]?)([^:]*)(?::(.*))?$/.exec(text) ?? [];
  return from === "" ? undefined : { from, to, isNegative: sign === "^" };
}

/** The branch of the remote that is kept under a name; `undefined` when this refspec keeps none there. */
export function findKeptBranch({ from, to, isNegative }: Refspec, name: string): string | undefined {
  if (isNegative || to === "") return undefined;
  const star = findStar(to, name);
  const source = star === undefined ? undefined : from.replace("*", () => star);
  return source?.startsWith("refs/heads/") ? source.slice("refs/heads/".length) : undefined;
}

/** Whether all branches of a remote are fetched and kept. */
export function coversBranches(fetch: readonly Refspec[]): boolean {
  return (
    fetch.some(({ from, to, isNegative }) => !isNegative && to !== "" && /^refs\/(?:heads\/)?\*$/.test(from)) &&
    !fetch.some(({ from, isNegative }) => isNegative && (from.startsWith("refs/heads/") || from === "refs/*"))
  );
}

/** What stands for the star; empty where there is none and both are equal. */
function findStar(pattern: string, name: string): string | undefined {
  const at = pattern.indexOf("*");
  if (at === -1) return pattern === name ? "" : undefined;
  const [before, behind] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const fits = before.length + behind.length < name.length && name.startsWith(before) && name.endsWith(behind);
  return fits ? name.slice(before.length, name.length - behind.length) : undefined;
}
