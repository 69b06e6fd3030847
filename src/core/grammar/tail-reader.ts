import {
  alsoVerbs,
  type Change,
  changesBehind,
  comparisons,
  references,
  relativities,
  worseBehind,
} from "./change-words.ts";
import { type Comparator, comparatorsBehind } from "./comparator.ts";
import { countedNouns } from "./noun.ts";
import { isNumberAt } from "./number-reader.ts";
import type { Span } from "./reading.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** A meaning together with where it stands. */
export interface Found<T> {
  readonly meaning: T;
  readonly span: Span;
}

/** What the words behind a quantity say about it; each at most once, in any order. */
export interface Tail {
  readonly comparator: Found<Comparator> | undefined;
  readonly change: Found<Change> | undefined;
  readonly relativity: Found<"relative" | "absolute"> | undefined;
  readonly loss: Found<true> | undefined;
  readonly reference: Found<Change | "relative" | "either"> | undefined;
}

/** Reads "or more", "relative", "over the baseline" and their like, until something else stands there. */
export function readTail(cursor: TokenCursor): Tail {
  let tail: Tail = {
    comparator: undefined,
    change: undefined,
    relativity: undefined,
    loss: undefined,
    reference: undefined,
  };
  for (let from; from !== cursor.peek();) {
    from = cursor.peek();
    tail = {
      reference: tail.reference ?? readReference(cursor),
      comparator: tail.comparator ?? readComparatorBehind(cursor),
      loss: tail.loss ?? readFound(cursor, () => cursor.takePhrase(worseBehind, "direction")),
      change: tail.change ?? readChangeBehind(cursor),
      relativity: tail.relativity ?? readFound(cursor, () => cursor.takePhrase(relativities, "relative")),
    };
  }
  return tail;
}

/** "8% at least"; but in "on 3 of 5 days at least 20 people" the words belong to the number behind them. */
function readComparatorBehind(cursor: TokenCursor): Found<Comparator> | undefined {
  const length = cursor.phraseLength(comparatorsBehind);
  const isOfNext = /^(?:at|max|min|maximum|minimum)$/.test(cursor.wordAt()) && isNumberAt(cursor, length);
  return isOfNext ? undefined : readFound(cursor, () => cursor.takePhrase(comparatorsBehind, "direction"));
}

/** "a 15% drop"; but in "at least 3 teams drop out" the word is what the teams do. */
function readChangeBehind(cursor: TokenCursor): Found<Change> | undefined {
  const isVerb = cursor.phraseLength(alsoVerbs) > 0 && (cursor.phraseLength(countedNouns, -1) > 0 || hasObject(cursor));
  return isVerb ? undefined : readFound(cursor, () => cursor.takePhrase(changesBehind, "direction"));
}

/** "prices over 10 EUR lift sales", "sessions over 10 minutes rise by 5%": no noun has such words behind it. */
function hasObject(cursor: TokenCursor): boolean {
  const next = cursor.peek(1);
  if (next?.text === "by" || next?.text === "to") return isNumberAt(cursor, 2) && cursor.peek(3)?.text !== "-";
  return next?.kind === "word" && !joining.has(next.text);
}

const joining: ReadonlySet<string> = new Set(
  (
    "in of for on over from with within after when if at than as and or but relative relatively absolute absolutely vs " +
    "versus against compared during per because while so which that among amongst above below under is are was were will " +
    "would should until before through across once thanks year month week quarter"
  ).split(" "),
);

/** What `read` gives, with the place of what it took. */
export function readFound<T>(cursor: TokenCursor, read: () => T | undefined): Found<T> | undefined {
  const first = cursor.peek();
  const meaning = read();
  return meaning === undefined ? undefined : { meaning, span: cursor.spanFrom(first) };
}

/** "over the baseline", "vs control", or the bare name as in "twice the baseline". */
function readReference(cursor: TokenCursor): Tail["reference"] {
  const length = cursor.phraseLength(comparisons);
  if (length > 0 && cursor.phraseLength(references, length) === 0) return undefined;
  return readFound(cursor, () => {
    const comparison = cursor.takePhrase(comparisons, "reference");
    return cursor.takePhrase(references, "reference") && (comparison ?? "either");
  });
}
