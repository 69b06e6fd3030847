import { lineStartsOf } from "../source/line-starts.ts";
import type { FlagPlace } from "./flag-place.ts";

/** So many places of one text are told; whoever has more of them does not look at each. */
const mostPlaces = 200;

/**
 * Where flags stand in a text as whole names, from its beginning on; at most 200 places.
 *
 * A letter, a digit, `_` or `-` beside it makes it another name; capitals count.
 */
export function flagPlacesIn(text: string, flags: readonly string[]): readonly Omit<FlagPlace, "path">[] {
  const found = flags.flatMap((flag) => offsetsOf(flag, text).map((offset) => ({ flag, offset })));
  if (found.length === 0) return [];
  const starts = lineStartsOf(text);
  let line = 0;
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, mostPlaces)
    .map(({ flag, offset }) => {
      while ((starts[line + 1] ?? Infinity) <= offset) line++;
      return { flag, line, character: offset - (starts[line] ?? 0) };
    });
}

function offsetsOf(flag: string, text: string): readonly number[] {
  const offsets: number[] = [];
  if (flag === "") return offsets;
  for (let at = text.indexOf(flag); at !== -1 && offsets.length < mostPlaces; at = text.indexOf(flag, at + 1)) {
    if (!isOfName(text, at - 1) && !isOfName(text, at + flag.length)) offsets.push(at);
  }
  return offsets;
}

/** Seen together with its other half, where the letter is one of two UTF-16 units. */
function isOfName(text: string, at: number): boolean {
  const isLow = (unit: number): boolean => 0xdc00 <= unit && unit <= 0xdfff;
  const letter = text.codePointAt(isLow(text.charCodeAt(at)) ? at - 1 : at);
  return letter !== undefined && /[\p{L}\p{M}\p{N}_-]/u.test(String.fromCodePoint(letter));
}
