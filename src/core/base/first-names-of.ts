import { namesOf } from "./names-of.ts";

/** The first of many names, and how many more there are: "a, b, c and 4 more". */
export function firstNamesOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return namesOf(0 < more ? [...names.slice(0, most), `${more} more`] : names);
}
