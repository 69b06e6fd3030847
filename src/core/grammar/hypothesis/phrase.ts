import type { Stretch } from "./stretch.ts";
import type { Span } from "../reading.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** Words of a sentence, with their place; the span covers exactly the text. */
export interface Phrase extends Span {
  readonly text: string;
}

/** The words of a stretch with their place in the text. */
export function toPhrase(text: string, cursor: TokenCursor, { from, to }: Stretch): Phrase | undefined {
  const start = cursor.peek(from)?.start;
  const end = cursor.peek(to - 1)?.end;
  return start === undefined || end === undefined || end <= start
    ? undefined
    : { text: text.slice(start, end), start, end };
}
