import type { Lineage, LineageFamily, LineageNode } from "./lineage.ts";

/** As much of a lineage as one picture can hold. */
export interface PickedLineage {
  readonly families: readonly LineageFamily[];
  /** How many questions the picture has room for, and how many there are. */
  readonly shown: number;
  readonly total: number;
  readonly alone: readonly LineageNode[];
}

/**
 * The families that hold anything that was found, whole as long as there is room for `most` questions.
 *
 * The one that moved last has room in any case: where it is larger than that, only its part around what was found.
 * Without `found` all were.
 */
export function pickLineage(
  { families, alone }: Lineage,
  found: ReadonlySet<string> | undefined,
  most: number,
): PickedLineage {
  const holding = families.filter(({ nodes }) => nodes.some((node) => isFound(node, found)));
  let room = most;
  const picked = holding.flatMap((family, at) => {
    const part = at === 0 ? partOf(family, found, most) : family;
    if (room < part.nodes.length) return [];
    room -= part.nodes.length;
    return part;
  });
  return {
    families: picked,
    shown: most - room,
    total: holding.reduce((sum, { nodes }) => sum + nodes.length, 0),
    alone: alone.filter((node) => isFound(node, found)),
  };
}

/** Whether any card of a question was found; all were where nothing was asked. */
export function isFound({ members }: LineageNode, found: ReadonlySet<string> | undefined): boolean {
  return !found || members.some((uri) => found.has(uri));
}

/** The family, or of a large one those that are fewest steps away from what was found. */
function partOf(family: LineageFamily, found: ReadonlySet<string> | undefined, most: number): LineageFamily {
  if (family.nodes.length <= most) return family;
  const starts = family.nodes.filter((node) => isFound(node, found)).map(({ uri }) => uri);
  const kept = nearest(family, found ? starts : starts.slice(0, 1), most);
  return {
    nodes: family.nodes.filter(({ uri }) => kept.has(uri)),
    edges: family.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

function nearest({ edges }: LineageFamily, starts: readonly string[], most: number): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = neighbours.get(one);
      if (known) known.push(other);
      else neighbours.set(one, [other]);
    }
  }
  const kept = new Set(starts.slice(0, most));
  for (const uri of kept) {
    for (const other of neighbours.get(uri) ?? []) if (kept.size < most) kept.add(other);
  }
  return kept;
}
