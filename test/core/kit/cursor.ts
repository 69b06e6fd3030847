/** A text in which `|` marks the cursor: the text without it, and the offset. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("|");
  if (offset === -1) throw new Error("There is no | in the text.");
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
