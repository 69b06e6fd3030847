/** More of a sentence than this makes nobody wiser. */
const longest = 60;

/** Words of the file in quotes, cut off where they are long. */
export function quoted(words: string): string {
  const line = words.length <= longest ? words : `${words.slice(0, longest - 3).trimEnd()}...`;
  return `"${line}"`;
}
