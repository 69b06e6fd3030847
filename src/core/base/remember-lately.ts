/** As many as the files of a large workspace; beyond that, what was not asked for lately is worked out again. */
const mostKept = 20_000;

/**
 * The same pure function of a text, which answers from memory what it was asked lately. Of its answers nobody may
 * change one.
 *
 * For what is worth keeping for each file of a workspace, such as how its one sentence was read.
 */
export function rememberLately<Out>(answer: (text: string) => Out): (text: string) => Out {
  let young = new Map<string, Out>();
  let old = young;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as Out;
    const kept = old.has(text) ? (old.get(text) as Out) : answer(text);
    if (young.size === mostKept) {
      old = young;
      young = new Map();
    }
    young.set(text, kept);
    return kept;
  };
}
