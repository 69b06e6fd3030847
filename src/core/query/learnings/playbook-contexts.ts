import { toCapital } from "../../base/to-capital.ts";
import type { LearningCard } from "./learning-card.ts";

/** What applies in one place: a tag, a path of the code, or everywhere. */
export interface PlaybookContext {
  /** Tells it apart from all others. */
  readonly key: string;
  readonly title: string;
  /** Those that are told here, in the order in which they were given. */
  readonly learnings: readonly LearningCard[];
  /** Those that hold here too, and are told in the context of their first tag. */
  readonly alsoHere: readonly LearningCard[];
}

/** Tags come first, then paths, then what holds everywhere. */
type Rank = 0 | 1 | 2;

interface Growing extends PlaybookContext {
  readonly rank: Rank;
  readonly learnings: LearningCard[];
  readonly alsoHere: LearningCard[];
}

/** Learnings by where they apply. Each is told once. */
export function playbookContexts(learnings: readonly LearningCard[]): readonly PlaybookContext[] {
  const contexts = new Map<string, Growing>();
  for (const learning of learnings) {
    const home = homeOf(learning);
    for (const place of placesOf(learning)) {
      const context = contexts.get(place.key) ?? { ...place, learnings: [], alsoHere: [] };
      contexts.set(place.key, context);
      const list = place.key === home.key ? context.learnings : context.alsoHere;
      // A tag may be written twice.
      if (list.at(-1) !== learning) list.push(learning);
    }
  }
  return Array.from(contexts.values()).sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1));
}

/** The context in which a learning is told. */
export function homeOf(learning: LearningCard): Pick<PlaybookContext, "key" | "title"> {
  return placesOf(learning)[0] ?? everywhere;
}

type Place = Pick<Growing, "key" | "title" | "rank">;

const everywhere: Place = { key: "2", title: "Everywhere", rank: 2 };

/** Of several paths the first alone: they are mostly one place, written in parts. */
function placesOf({ appliesTo: { tags, paths } }: LearningCard): readonly Place[] {
  if (tags.length > 0) return tags.map((tag) => ({ key: keyOf(0, tag), title: titleOf(tag), rank: 0 }));
  const [path] = paths;
  return path === undefined ? [everywhere] : [{ key: keyOf(1, path), title: path, rank: 1 }];
}

function keyOf(rank: Rank, name: string): string {
  return `${rank} ${name.toLowerCase()}`;
}

/** A tag as a heading: "Ways of working" for `ways-of-working`. */
function titleOf(tag: string): string {
  return toCapital(tag.toLowerCase().replaceAll(/[-_]+/g, " ").trim());
}
