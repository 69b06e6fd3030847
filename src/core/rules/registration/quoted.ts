import { shorten } from "../../base/shorten.ts";

/** More of a sentence than this makes nobody wiser. */
const longest = 60;

/** Words of the file in quotes, cut off where they are long. */
export function quoted(words: string): string {
  return `"${shorten(words, longest)}"`;
}
