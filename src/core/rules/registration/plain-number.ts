/** A number with or without a unit behind it, which YAML reads as these very words, or as that number. */
export function toPlainNumber(words: string): string | undefined {
  return /^(?:0|[1-9]\d{0,14})(?:\.\d+)?%?(?: [a-z]+)*$/i.test(words) ? words : undefined;
}
