import type { Day } from "../base/day.ts";
import { distinctClaims } from "./hypothesis/distinct-claims.ts";
import { type Asides, findAsides } from "./hypothesis/asides.ts";
import type { SentenceClaim } from "./hypothesis/attempt.ts";
import { type Scan, scanClaims, scanLevels } from "./hypothesis/claims.ts";
import { type Clauses, cutIntoClauses, withSharesOfPeople } from "./hypothesis/clauses.ts";
import { isQualifier } from "./hypothesis/conditions.ts";
import { refuseFact } from "./hypothesis/facts.ts";
import { refuseFarNegation } from "./hypothesis/negation.ts";
import { findPhrases } from "./hypothesis/phrases.ts";
import { cutRunOn } from "./hypothesis/run-on.ts";
import { isVague, refuseNoClaim, refuseQuestion, refuseTask, refuseVagueSubject } from "./hypothesis/refusal.ts";
import { refuseObstacles, refuseRivals, stretchOfRival } from "./hypothesis/rivals.ts";
import { type Phrase, toPhrase } from "./hypothesis/phrase.ts";
import type { Quantity } from "./quantity.ts";
import { orRefusal, type Part, type Refusal, type Span, spanOf } from "./reading.ts";
import type { Threshold } from "./threshold.ts";
import { TokenCursor } from "./token-cursor.ts";

export type { Phrase } from "./hypothesis/phrase.ts";

/** How long the sentence gives itself: "within two weeks", "by 2026-03-16". */
export interface WindowPhrase extends Phrase {
  /** How many days it lasts, where it says days or weeks. */
  readonly days?: number;
  /** The last day, where it names one with its year. */
  readonly to?: Day;
}

/** What a sentence claims, and the words it says it in. */
export interface Hypothesis {
  readonly threshold: Threshold;
  /** From the first to the last word of the claim; the words for the metric may stand in between. */
  readonly thresholdSpan: Span;
  /** What the change starts from, where the sentence says it: 9% in "falls from 9% to 6%". */
  readonly baseline?: Quantity;
  readonly metric?: Phrase;
  readonly change?: Phrase;
  readonly population?: Phrase;
  readonly window?: WindowPhrase;
  /** The parts of the threshold, in order and inside of its span. */
  readonly parts: readonly Part[];
}

/** How a sentence was read, or why it was not; `claims` are the rivals where it claims more than one thing. */
export type HypothesisReading =
  { readonly hypothesis: Hypothesis } | { readonly refusal: Refusal; readonly claims?: readonly Phrase[] };

/** In UTF-16 units; what is longer is no one sentence, and is not read at every keystroke. */
const longestSentence = 1000;

/** Reads a sentence as people write what they believe; what it cannot read it refuses. Never throws. */
export function parseHypothesis(text: string): HypothesisReading {
  if (text.length > longestSentence) return { refusal: tooLong(text) };
  const cursor = new TokenCursor(text);
  const asides = findAsides(cursor);
  const { scan, clauses } = scanAll(cursor, asides);
  const rivals = distinctClaims(cursor, scan.claims);
  const reading = orRefusal(() => {
    refuseQuestion(cursor);
    refuseTask(cursor, rivals[0]);
    const [claim] = rivals;
    if (!claim) return refuseNoClaim(cursor, scan, clauses, asides);
    refuseObstacles(cursor, scan, claim);
    refuseRivals(cursor, rivals, scan, clauses);
    refuseFarNegation(cursor, claim);
    refuseFact(cursor, claim);
    refuseVagueSubject(cursor, claim);
    return { hypothesis: hypothesisOf(text, cursor, claim, clauses, asides) };
  });
  if (!("refusal" in reading) || reading.refusal.reason !== "two-claims") return reading;
  const claims = rivals
    .map((claim) => toPhrase(text, cursor, stretchOfRival(cursor, claim, rivals)))
    .filter((phrase) => phrase !== undefined);
  return claims.length > 1 ? { ...reading, claims } : reading;
}

function tooLong({ length }: string): Refusal {
  const message =
    "This is too long for one sentence; write only what you expect to see, and put the rest into a comment.";
  return { reason: "too-long", start: 0, end: length, message };
}

/** The claims of a sentence; where it has none, those that a forgotten comma or the words for a time hide. */
function scanAll(cursor: TokenCursor, asides: Asides): { readonly scan: Scan; readonly clauses: Clauses } {
  const clauses = cutIntoClauses(cursor, asides);
  const scan = scanClaims(cursor, clauses, asides);
  const isClaimed = scan.claims.some((claim) => !isQualifier(cursor, claim));
  if (isClaimed || scan.obstacles.length > 0) return { scan, clauses };
  const parted = cutRunOn(cursor, clauses);
  if (parted) return { scan: scanClaims(cursor, parted, asides), clauses: parted };
  const shared = withSharesOfPeople(cursor, clauses);
  if (shared) return { scan: scanClaims(cursor, shared, asides), clauses: shared };
  const levels = isVague(cursor) ? [] : scanLevels(cursor, clauses, asides);
  return { scan: { ...scan, claims: [...scan.claims, ...levels] }, clauses };
}

function hypothesisOf(
  text: string,
  cursor: TokenCursor,
  claim: SentenceClaim,
  clauses: Clauses,
  asides: Asides,
): Hypothesis {
  const { threshold, baseline, from, to, parts } = claim;
  const window = windowOf(text, cursor, asides, claim);
  return {
    threshold,
    thresholdSpan: spanOf(cursor.peek(from) ?? cursor.whole(), cursor.peek(to - 1)),
    ...(baseline ? { baseline } : {}),
    ...findPhrases(text, cursor, claim, clauses, asides),
    ...(window ? { window } : {}),
    parts,
  };
}

function windowOf(text: string, cursor: TokenCursor, asides: Asides, claim: SentenceClaim): WindowPhrase | undefined {
  const windows = [...asides.values()].filter(({ isWindow, level }) => isWindow && level !== claim.from);
  const window = windows.find(({ days, until }) => days !== undefined || until !== undefined) ?? windows[0];
  const phrase = window && toPhrase(text, cursor, window);
  if (!phrase) return undefined;
  const { days, until } = window;
  return { ...phrase, ...(days === undefined ? {} : { days }), ...(until === undefined ? {} : { to: until }) };
}
