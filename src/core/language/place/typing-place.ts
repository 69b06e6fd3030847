import { contextAt } from "./context-at.ts";
import type { Place } from "./place.ts";
import { skipSpacesBack, startOfLine } from "./text-lines.ts";

/**
 * The place for whoever types on at an offset: behind bare words and a space it is still that of the words.
 *
 * What is offered there can then take their place; a name of two words would be written twice else.
 */
export function typingPlaceAt(text: string, offset: number): Place {
  const place = contextAt(text, offset);
  const isInBrackets = place.open !== undefined;
  if (place.start < place.end || (place.slot !== "none" && !isInBrackets)) return place;
  // Between brackets words run on over lines.
  const end = skipSpacesBack(text, offset, isInBrackets ? 0 : startOfLine(text, offset));
  const before = end < offset ? contextAt(text, end) : place;
  if (before.start === before.end || before.slot === "comment") return place;
  return before.style === "plain" ? before : { ...place, slot: "none" };
}
