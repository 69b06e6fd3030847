/** Words of a file as a sentence of ours. */
export function withFullStop(words: string): string {
  const trimmed = words.trim();
  return /[.!?"'”’)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
