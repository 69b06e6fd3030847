import type { Provider } from "../../index/provider.ts";

/** The ids of a list as one text, in which a search takes one step instead of ten thousand. */
interface SearchText {
  readonly lowerCase: string;
  /** Where each id begins. */
  readonly starts: readonly number[];
}

const texts = new WeakMap<readonly Provider[], SearchText>();

/** The first of a list whose ids hold what is typed, whatever its case. */
export function searchIds(providers: readonly Provider[], typed: string, most: number): readonly Provider[] {
  if (typed === "") return providers.slice(0, most);
  const { lowerCase, starts } = searchTextOf(providers);
  const wanted = typed.toLowerCase();
  const found: Provider[] = [];
  for (let at = lowerCase.indexOf(wanted); at !== -1 && found.length < most;) {
    const index = lastAtOrBefore(starts, at);
    const provider = providers[index];
    if (provider) found.push(provider);
    at = lowerCase.indexOf(wanted, starts[index + 1] ?? lowerCase.length);
  }
  return found;
}

/** Built once for each list; a list is replaced only when an id in it comes, goes, or changes. */
function searchTextOf(providers: readonly Provider[]): SearchText {
  let text = texts.get(providers);
  if (!text) {
    const ids = providers.map(({ id }) => id.toLowerCase());
    let start = 0;
    text = { lowerCase: ids.join("\n"), starts: ids.map((id) => (start += id.length + 1) - id.length - 1) };
    texts.set(providers, text);
  }
  return text;
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
