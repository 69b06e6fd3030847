import { comparatorsBefore } from "../comparator.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { phraseTable } from "../phrase-table.ts";
import { isQuantityAt, readQuantity } from "../quantity.ts";
import { orRefusal } from "../reading.ts";
import type { Threshold } from "../threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";
import { isTimeUnit } from "../unit.ts";

const asMany = phraseTable<"at-least">([
  ["at-least", "as many, as much, as often, as likely, as high, as large, as big, as long, as frequently"],
]);

const speeds = /^(?:faster|quicker|sooner|earlier|slower|later|better|worse|quickly)$/;

const speedDirections: Readonly<Record<string, "increase" | "decrease">> = {
  faster: "decrease",
  quicker: "decrease",
  sooner: "decrease",
  earlier: "decrease",
  slower: "increase",
  later: "increase",
};

/** "twice as many", "half as many", "at least 3 times as often". */
export function multipleAt(cursor: TokenCursor, at: number): Attempt | undefined {
  const start = at + cursor.phraseLength(comparatorsBefore, at);
  if (!isQuantityAt(cursor, start)) return undefined;
  const reader = cursor.startingAt(at);
  const comparator = reader.takePhrase(comparatorsBefore, "direction");
  const quantity = orRefusal(() => readQuantity(reader));
  if ("refusal" in quantity || reader.phraseLength(asMany) === 0) return undefined;
  const { value, unit } = quantity.amount;
  if (unit !== "times" && !(unit === "percent" && value < 1)) return undefined;
  reader.takePhrase(asMany, "direction");
  const direction = comparator?.direction ?? (value < 1 ? "at-most" : "at-least");
  const strict = comparator?.strict ? { strict: true } : {};
  const threshold: Threshold = { direction, value, unit: "times", relative: true, ...strict };
  return { threshold, from: at, to: reader.place, parts: reader.parts };
}

/** "200 ms faster" is a fall of the time that it takes; of a percentage nobody can tell. */
export function speedAt(cursor: TokenCursor, at: number): Attempt | undefined {
  const start = at + cursor.phraseLength(comparatorsBefore, at);
  if (!isQuantityAt(cursor, start)) return undefined;
  const reader = cursor.startingAt(at);
  const comparator = reader.takePhrase(comparatorsBefore, "direction");
  const quantity = orRefusal(() => readQuantity(reader));
  const word = reader.peek();
  if ("refusal" in quantity || !word || !speeds.test(word.text)) return undefined;
  const direction = speedDirections[word.text];
  if (!direction || !isTimeUnit(quantity.amount.unit) || comparator?.direction === "at-most") {
    const message = `"${reader.quote(word)}" may mean two things; write what goes down or up, as in "takes 20% less time".`;
    return attempt(cursor, at, () => reader.refuse("ambiguous", word, message));
  }
  reader.take("direction");
  const strict = comparator?.strict ? { strict: true } : {};
  const threshold: Threshold = { direction, ...quantity.amount, relative: false, ...strict };
  return { threshold, from: at, to: reader.place, parts: reader.parts };
}
