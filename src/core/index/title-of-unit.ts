import type { EntryOf } from "./entry.ts";

/** What a unit is called: by its title, else by what it asks, else by its id. */
export function titleOfUnit({ record: { title, learn }, id }: Pick<EntryOf<"unit">, "record" | "id">): string {
  return title ?? learn ?? id;
}
