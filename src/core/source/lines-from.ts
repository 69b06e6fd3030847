/** A line without its indentation and the room behind it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The lines of a text, from the one that holds `offset` on. Only a line feed ends a line here. */
export function* linesFrom(text: string, offset: number): Generator<Line> {
  for (let from = startOfLine(text, offset); from < text.length;) {
    const feed = text.indexOf("\n", from);
    const behind = feed === -1 ? text.length : feed;
    const line = text.slice(from, behind);
    const words = line.trim();
    const start = from + line.length - line.trimStart().length;
    yield { start, end: start + words.length, words };
    from = behind + 1;
  }
}

export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Whether a line looks like `key: value`, with a key as our files have them: one word. */
export function beginsWithKey(words: string): boolean {
  return /^["']?[A-Za-z][\w-]*["']?:(?:\s|$)/.test(words);
}
