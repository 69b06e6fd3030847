import { unitAdvice } from "../ending.ts";
import { auxiliaries, peopleNouns } from "./words.ts";
import type { FoundClaim } from "./attempt.ts";
import { isNumberAt } from "../number-reader.ts";
import { type Per, readRate } from "../rate-reader.ts";
import { readQuantity } from "../quantity.ts";
import { orRefusal, spanOf } from "../reading.ts";
import type { Threshold, WrittenThreshold } from "../threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";
import { inKeptForm, isTimeUnit, readUnit } from "../unit.ts";

const larger = /^(?:million|millions|billion|billions|mio|mn|bn|thousand|thousands|hundred|hundreds|dozen|dozens)$/;

/** What stands behind the threshold and still belongs to it: the noun that is counted, and per what. */
export function finish(reader: TokenCursor, written: WrittenThreshold, at: number): FoundClaim {
  const { baseline, last } = written;
  refuseLargeNumber(reader);
  refuseChoice(reader);
  if (isTimeUnit(written.last.amount.unit)) refuseTwoUnits(reader);
  if (!last.hasUnit) refuseUnknownUnit(reader);
  const threshold = withRate(reader, withUnit(reader, written));
  refuseMoreThanAll(reader, threshold);
  const noun = nounBefore(reader, at);
  return {
    threshold,
    from: at,
    to: reader.place,
    parts: reader.parts,
    ...(baseline ? { baseline } : {}),
    ...(noun === undefined ? {} : { noun }),
  };
}

/** "2 more minutes": the unit stands behind the word of change. */
function withUnit(reader: TokenCursor, written: WrittenThreshold): WrittenThreshold {
  const { threshold, last } = written;
  if (last.hasUnit || threshold.unit !== "count" || !/^(?:more|fewer|less)$/.test(reader.wordAt(-1))) return written;
  const unit = readUnit(reader);
  if (unit === undefined) return written;
  const isShare = unit === "percent";
  const relative = isShare ? null : unit === "times";
  const said = { ...threshold, value: inKeptForm(threshold.value, unit), unit, relative };
  return { ...written, threshold: said, last: { ...last, hasUnit: true } };
}

/** "3 support tickets per week", "3 people leave per quarter": only then is it a rate, however many words stand there. */
function withRate(reader: TokenCursor, { threshold, last }: WrittenThreshold): Threshold {
  if (threshold.per || threshold.unit !== "count") return threshold;
  for (let ahead = 1; ahead < 5; ahead++) {
    const token = reader.peek(ahead);
    if (reader.peek(ahead - 1)?.kind !== "word" || isNumberAt(reader, ahead - 1)) return threshold;
    if (!token || auxiliaries.has(token.text)) return threshold;
    if (token.text !== "per" && token.text !== "a" && token.text !== "each" && token.text !== "every") continue;
    if (last.hasUnit && token.text !== "per" && howOften.test(reader.wordAt(ahead - 1))) return threshold;
    const rate = readRateOf(reader.startingAt(reader.place + ahead), threshold.value);
    // "30 users save time per order" counts the users in no orders; what comes behind a noun may only be a time.
    if (!rate || (last.hasUnit && !times.test(rate.of))) return threshold;
    const behind = reader.startingAt(reader.place + ahead);
    readRate(behind, threshold.value, undefined);
    if (shifted.test(behind.wordAt())) return threshold;
    for (let noun = 0; noun < ahead; noun++) reader.take("noun");
    readRate(reader, threshold.value, undefined);
    return { ...threshold, per: rate };
  }
  return threshold;
}

/** In front of "a week" these say how often each of them does it, or by when. */
const howOften = /^(?:in|for|within|once|twice|times|over|during|after|before|than|or|of|by|with|at|on|half)$/;
const shifted = /^(?:later|before|after|earlier|ago|from|early|ahead|or)$/;
const times = /^(?:h|days|weeks|month|quarter|year)$/;

function readRateOf(reader: TokenCursor, value: number): Per | undefined {
  const reading = orRefusal(() => ({ rate: readRate(reader, value, undefined) }));
  return "refusal" in reading ? undefined : reading.rate?.per;
}

/** "2 h 30 min" would be read as 2 h. */
function refuseTwoUnits(reader: TokenCursor): void {
  const behind = reader.startingAt(reader.place + (reader.wordAt() === "and" ? 1 : 0));
  const second = orRefusal(() => readQuantity(behind));
  if ("refusal" in second || !isTimeUnit(second.amount.unit)) return;
  reader.refuse("malformed-number", second.span, 'Write the time as one number, as in "150 min".');
}

/** "At least 120% of users": nobody can be counted twice. */
function refuseMoreThanAll(reader: TokenCursor, { unit, value, to = value, relative }: Threshold): void {
  const arePeople = reader.wordAt() === "of" && [1, 2, 3].some((ahead) => peopleNouns.has(reader.wordAt(ahead)));
  if (unit !== "percent" || relative !== false || to <= 1 || !arePeople) return;
  reader.refuse(
    "impossible",
    reader.peek(-1) ?? reader.whole(),
    "A share of people is at most 100%; write a smaller number.",
  );
}

/** "by 10% or 20%" leaves open which of the two has to come. */
function refuseChoice(reader: TokenCursor): void {
  const next = reader.peek();
  if (next?.text !== "or" || !isNumberAt(reader, 1)) return;
  reader.refuse(
    "ambiguous",
    spanOf(next, reader.peek(1)),
    "Two numbers leave open when this fails; write the smaller one alone.",
  );
}

function refuseLargeNumber(reader: TokenCursor): void {
  const next = reader.peek();
  if (!next || !larger.test(next.text)) return;
  reader.refuse(
    "malformed-number",
    next,
    `Write the number in digits instead of "${reader.quote(next)}", as in 2,000,000.`,
  );
}

const technical = /^(?:px|kb|mb|gb|tb|kib|mib|gib|kg|km|cm|mm|fps|rps|qps|tps|kwh|co2)$/;

function refuseUnknownUnit(reader: TokenCursor): void {
  const next = reader.peek();
  if (next?.kind !== "word") return;
  const advice =
    unitAdvice.get(next.text) ??
    (/^(?:pers?en\w*|percen\w*|prozent|procent)$/.test(next.text)
      ? "write %"
      : technical.test(next.text)
        ? "leave it out here and make it the unit of the metric"
        : /^(?:cents?|pence)$/.test(next.text)
          ? "write the amount with its currency, as in 0.80 EUR"
          : undefined);
  if (advice) reader.refuse("unknown-unit", next, `"${reader.quote(next)}" is not a unit here; ${advice}.`);
}

function nounBefore(reader: TokenCursor, from: number): number | undefined {
  const part = reader.parts.at(-1);
  const nouns = reader.parts.filter(({ kind }) => kind === "noun");
  const last = reader.peek(-1);
  if (part?.kind === "per" && (peopleNouns.has(last?.text ?? "") || peopleNouns.has(reader.wordAt())))
    return reader.place - 1;
  if (nouns.length === 0 || !nouns[0]) return undefined;
  for (let at = reader.place - 1; at >= from; at--) {
    if (reader.startingAt(at).peek()?.start === nouns[0].start) return at;
  }
  return undefined;
}
