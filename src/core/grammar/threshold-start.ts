import { changeVerbs, multiplyingVerbs } from "./change-words.ts";
import { comparatorsBefore, noWorseThan, sideless } from "./comparator.ts";
import { isQuantityAt } from "./quantity.ts";
import { rangeOpeners } from "./range-reader.ts";
import type { TokenCursor } from "./token-cursor.ts";

const openers = [comparatorsBefore, noWorseThan, rangeOpeners, changeVerbs, multiplyingVerbs, sideless];

/** Whether the words of a threshold begin `ahead` of the place; what begins so may still be refused. */
export function isThresholdAt(cursor: TokenCursor, ahead = 0): boolean {
  return openers.some((table) => cursor.phraseLength(table, ahead) > 0) || isQuantityAt(cursor, ahead);
}

/**
 * Makes sure that a threshold begins with the first word.
 *
 * @throws Refused when the text is empty, holds nothing that could be a threshold, or other words stand in front.
 */
export function refuseFalseStart(cursor: TokenCursor): void {
  const whole = cursor.whole();
  const example = '"at least 8%", "at most 300 ms" or "decrease by 2 points"';
  if (cursor.isAtEnd) cursor.refuse("empty", whole, `The threshold is empty; write ${example}.`);
  let ahead = 0;
  while (cursor.peek(ahead) && !isThresholdAt(cursor, ahead)) ahead++;
  if (!cursor.peek(ahead)) cursor.refuse("no-number", whole, `A threshold needs a number; write ${example}.`);
  const last = cursor.peek(ahead - 1);
  if (ahead === 0 || !last) return;
  const span = { start: whole.start, end: last.end };
  cursor.refuse("unexpected", span, `Begin with the comparing word and leave out "${cursor.quote(span)}".`);
}
