import { countOf, toNumberText } from "./count-of.ts";

/** How much of the wall is shown: "47 cards", or "28 of 47" while a search is on. */
export function toCountText(shown: number, all: number, isSearching: boolean): string {
  return isSearching ? `${toNumberText(shown)} of ${toNumberText(all)}` : countOf(all, "card");
}
