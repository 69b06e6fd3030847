import type { Clauses } from "./hypothesis-clauses.ts";
import type { Aside } from "./hypothesis-asides.ts";
import type { Obstacle, Scan } from "./hypothesis-claims.ts";
import { determiners, questionWords, taskNouns, taskVerbs, vagueWords } from "./hypothesis-words.ts";
import { isNumberAt } from "./number-reader.ts";
import type { TokenCursor } from "./token-cursor.ts";

const example = '"If we show the price earlier, sign-ups will increase by 2 points"';

/** @throws Refused when the text asks: a claim can be wrong, a question cannot. */
export function refuseQuestion(cursor: TokenCursor): void {
  let last = cursor.place;
  while (cursor.peek(last + 1)) last++;
  while (last > 0 && /^["'”’)»]$/.test(cursor.peek(last)?.text ?? "")) last--;
  const first = cursor.peek();
  const asks = cursor.peek(last)?.text === "?" || isQuestionAt(cursor);
  if (!first || !asks) return;
  cursor.refuse("question", cursor.whole(), `This asks; write what you believe the answer is, as in ${example}.`);
}

function isQuestionAt(cursor: TokenCursor): boolean {
  const first = cursor.peek()?.text ?? "";
  if (!questionWords.has(first)) return false;
  // "When we ..." and "May sales ..." are no questions without a question mark; "Will users ..." is one.
  if (/^(?:when|may|might|can|is|are|where|who|what|which|that)$/.test(first))
    return /^(?:what|which|is|are|can)$/.test(first);
  return true;
}

/** @throws Refused when the text says what to do, and not what will be seen. */
export function refuseTask(cursor: TokenCursor, hasClaim: boolean): void {
  const first = cursor.peek();
  const second = cursor.peek(1)?.text ?? "";
  if (!first) return;
  const isStory = first.text === "as" && /^(?:a|an)$/.test(second);
  const isPlan = !hasClaim && isPlanAt(cursor);
  const isOrder = taskVerbs.has(first.text) && (!hasClaim || determiners.has(second) || !taskNouns.has(first.text));
  const isNoun = isOrder && hasClaim && taskNouns.has(first.text) && !determiners.has(second);
  if (!isStory && !isPlan && (!isOrder || isNoun)) return;
  const message = `This says what to do; write what you expect to see afterwards, as in ${example}.`;
  cursor.refuse("task", cursor.whole(), message);
}

/** "We will build ...", "We need to implement ...". */
function isPlanAt(cursor: TokenCursor): boolean {
  if (!/^(?:we|i|let's|let|please|the)$/.test(cursor.peek()?.text ?? "")) return false;
  for (let ahead = 1; ahead < 6; ahead++) {
    const word = cursor.peek(ahead)?.text ?? "";
    if (taskVerbs.has(word))
      return (
        /^(?:will|to|should|must|can|'ll|us|please|let's|we'll|i'll|and|then)$/.test(
          cursor.peek(ahead - 1)?.text ?? "",
        ) || ahead === 1
      );
  }
  return false;
}

/**
 * Says why a sentence without a claim is refused: what was nearly one, words instead of a number, or no number at all.
 *
 * @throws Refused always.
 */
export function refuseNoClaim(
  cursor: TokenCursor,
  { obstacles }: Scan,
  { clauses }: Clauses,
  asides: ReadonlyMap<number, Aside>,
): never {
  const whole = cursor.whole();
  if (cursor.isAtEnd) cursor.refuse("empty", whole, `Nothing is written here; write a sentence such as ${example}.`);
  const obstacle = obstacles.find(({ isBare }) => !isBare) ?? obstacles.find(({ isShare }) => isShare) ?? obstacles[0];
  if (obstacle) refuseObstacle(cursor, obstacle);
  const isCondition = clauses.some(({ role, from, to }) => role === "change" && hasNumber(cursor, from, to, asides));
  if (isCondition) {
    const message = "The number stands in the words for the change; write one into what you expect to see as well.";
    cursor.refuse("no-number", whole, message);
  }
  for (let at = 0; cursor.peek(at); at++) {
    const word = cursor.peek(at);
    if (!word || !vagueWords.has(word.text)) continue;
    const message = `"${cursor.quote(word)}" can be argued about; write a number, as in "increase by 2 points" or "at least 8%".`;
    cursor.refuse("vague", word, message);
  }
  return cursor.refuse("no-number", whole, `There is no number that could fail; write one, as in ${example}.`);
}

export function refuseObstacle(cursor: TokenCursor, { refusal, isBare }: Obstacle): never {
  if (!isBare) return cursor.refuse(refusal.reason, refusal, refusal.message);
  const number = cursor.quote(refusal);
  const message = `"${number}" has no comparing word, so nobody could say when it fails; write "at least ${number}" or "at most ${number}".`;
  return cursor.refuse("no-direction", refusal, message);
}

function hasNumber(cursor: TokenCursor, from: number, to: number, asides: ReadonlyMap<number, Aside>): boolean {
  for (let at = from; at < to; at++) {
    if (asides.has(at)) return false;
    if (cursor.peek(at)?.kind === "number" && isNumberAt(cursor, at)) return true;
  }
  return false;
}
