/**
 * Puts what has parents into an order in which each comes behind all of its parents; what stands side by side comes by
 * its rank, so that the order does not depend on the one in which things became known.
 */
export function inOrder<Item>(
  items: Iterable<Item>,
  parentsOf: (item: Item) => readonly Item[],
  rankOf: (item: Item) => string,
): readonly Item[] {
  const children = new Map<Item, Item[]>(Array.from(items, (item) => [item, []]));
  const missing = new Map<Item, number>();
  for (const item of children.keys()) {
    const parents = new Set(parentsOf(item));
    missing.set(item, parents.size);
    for (const parent of parents) children.get(parent)?.push(item);
  }
  // What can come next, the last one first.
  const ready: { readonly item: Item; readonly rank: string }[] = [];
  const admit = (item: Item): void => {
    const rank = rankOf(item);
    const at = ready.findLastIndex((other) => rank < other.rank);
    ready.splice(at + 1, 0, { item, rank });
  };
  for (const [item, count] of missing) if (count === 0) admit(item);
  const ordered: Item[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    ordered.push(next.item);
    for (const child of children.get(next.item) ?? []) {
      const count = (missing.get(child) ?? 0) - 1;
      missing.set(child, count);
      if (count === 0) admit(child);
    }
  }
  return ordered;
}
