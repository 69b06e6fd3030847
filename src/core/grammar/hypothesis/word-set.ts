/** The words of a text, parted by one space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
