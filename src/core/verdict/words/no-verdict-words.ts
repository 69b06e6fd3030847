/** "No verdict: every value is the same." @param why A sentence, which goes on behind the colon. */
export function noVerdictWords(why: string): string {
  const isName = /^(?:\p{Lu}{2}|\P{Lu})/u.test(why);
  return `No verdict: ${isName ? why : why.charAt(0).toLowerCase() + why.slice(1)}`;
}
