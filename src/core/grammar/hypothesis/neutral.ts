import { changeVerbs } from "../change-words.ts";
import { comparatorsBefore } from "../comparator.ts";
import { readQuantity } from "../quantity.ts";
import { endsOf } from "../range-reader.ts";
import { spanOf } from "../reading.ts";
import type { WrittenThreshold } from "../threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";
import { type Asides, isFreeQuantityAt } from "./asides.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { finish } from "./behind.ts";
import { behindOpener, changeAt, findLink, unclearChange } from "./changes.ts";
import type { Clause } from "./clauses.ts";
import { unclearVerbs } from "./words.ts";

/** "improves from 9% to 6%" goes where its end lies; "improves by 10%" goes nowhere that a sentence could say. */
export function neutralAt(cursor: TokenCursor, at: number, clause: Clause, asides: Asides): Attempt | undefined {
  if (cursor.phraseLength(changeVerbs, at) > 1) return changeAt(cursor, at, clause, asides);
  const link = findLink(cursor, at + 1, clause, asides);
  const isUnclear = unclearVerbs.has(cursor.wordAt(at));
  if (!link) {
    if (!isUnclear || !isFreeQuantityAt(cursor, at + 1, asides)) return undefined;
    return attempt(cursor, at, (reader) => refuseUnclear(reader, at + 1));
  }
  const object = at + 1 < link.at ? { object: { from: at + 1, to: link.at } } : {};
  if (link.word === "from") {
    return attempt(cursor, at, (reader) => {
      reader.take("direction");
      const place = reader.startingAt(link.at);
      const written = readNeutral(place);
      return { ...finish(place, written, at), ...object, parts: [...reader.parts, ...place.parts] };
    });
  }
  return isUnclear ? attempt(cursor, at, (reader) => refuseUnclear(reader, link.at + 1)) : undefined;
}

function refuseUnclear(reader: TokenCursor, number: number): never {
  const place = reader.startingAt(behindOpener(reader.startingAt(0), number));
  readQuantity(place);
  const message = 'This does not say up or down; write "increase by" or "decrease by", or from where to where.';
  return reader.refuse("no-direction", spanOf(reader.peek() ?? reader.whole(), place.peek(-1)), message);
}

function readNeutral(reader: TokenCursor): WrittenThreshold {
  reader.take("direction");
  const from = readQuantity(reader);
  if (!reader.skip("to", "range")) reader.refuse("unexpected", reader.rest(), unclearChange);
  const said = reader.takePhrase(comparatorsBefore, "direction");
  const last = readQuantity(reader);
  const { first: baseline, second: end } = endsOf(reader, from, last);
  const direction = baseline.value < end.value ? "at-least" : "at-most";
  const isElsewhere = said !== undefined && said.direction !== direction;
  if (isElsewhere || baseline.value === end.value)
    reader.refuse("contradiction", spanOf(from.span, last.span), unclearChange);
  const strict = said?.strict ? { strict: true } : {};
  return { threshold: { direction, ...end, relative: end.unit === "times", ...strict }, baseline, last };
}
