/** Words cut off where they get longer than `length` characters, the sign that says so included. */
export function shorten(words: string, length: number, sign = "..."): string {
  return words.length <= length ? words : `${words.slice(0, length - sign.length).trimEnd()}${sign}`;
}
