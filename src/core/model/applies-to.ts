import type { Unit } from "./unit.ts";

/** The code and the words for which something holds. */
export interface Applies {
  /** Globs, as written. */
  readonly paths: readonly string[];
  readonly tags: readonly string[];
}

/** Where something applies: of a list, what holds `/` or `*` is a path, and the rest are tags. */
export function appliesOf(appliesTo: Unit["appliesTo"]): Applies {
  if (appliesTo === undefined) return nowhere;
  if (!Array.isArray(appliesTo)) {
    return { paths: written(appliesTo.paths ?? []), tags: written(appliesTo.tags ?? []) };
  }
  return {
    paths: written(appliesTo.filter((item) => isPath(item))),
    tags: written(appliesTo.filter((item) => !isPath(item))),
  };
}

const nowhere: Applies = { paths: [], tags: [] };

function isPath(item: string): boolean {
  return /[/*]/.test(item);
}

/** Each once, without blanks around it. */
function written(items: readonly string[]): readonly string[] {
  return Array.from(new Set(items.map((item) => item.trim()).filter((item) => item !== "")));
}
