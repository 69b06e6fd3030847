/** The word among `known` that `word` was probably meant to be; `undefined` when none is near. */
export function closestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.ceil(word.length / 3)) + 1;
  const lower = word.toLowerCase();
  for (const candidate of known) {
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * Levenshtein's distance; `limit` once it is known to reach that.
 *
 * Only letters that stand near each other are compared, and no row goes below the smallest of the one before, so that most
 * of ten thousand words are told apart by their first letters.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (limit <= Math.abs(a.length - b.length)) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = row.map(() => limit);
    next[0] = i;
    let smallest = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const substitution = (row[j - 1] ?? limit) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min((row[j] ?? limit) + 1, (next[j - 1] ?? limit) + 1, substitution);
      next[j] = distance;
      smallest = Math.min(smallest, distance);
    }
    if (limit <= smallest) return limit;
    row = next;
  }
  return Math.min(row[b.length] ?? limit, limit);
}
