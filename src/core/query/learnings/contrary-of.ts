import type { Learning } from "../../model/learning-id.ts";
import type { ContrarySource } from "./learning-card.ts";
import { weighs } from "./confidence-of.ts";
import { excludes, shownBy } from "./says-otherwise.ts";
import { toSource } from "./to-source.ts";
import { rivalsOf } from "./rivals-of.ts";
import type { Tested, Weighing } from "./weighing.ts";

/** More than anybody reads. */
const mostContrary = 10;

/**
 * The experiments that say otherwise than the one that something was learned from, the latest first.
 *
 * A shared tag alone would make an opponent of every failed experiment on the same page of a product. So they must share
 * a tag and have measured the same metric, and all that its data leave open must lie on the other side of the threshold.
 * A refuted "at least 20%" alone says nothing against a supported "at least 8%". Only a later and sealed one lowers the
 * confidence; the others are told.
 *
 * @param tags Where the learning applies, in small letters.
 * @param learning A confidence that is written holds against those that its `because` names.
 */
export function contraryOf(
  tags: readonly string[],
  learning: Learning,
  source: Tested,
  weighing: Weighing,
): readonly ContrarySource[] {
  const shown = tags.length === 0 ? undefined : shownBy(source.verdict);
  if (!shown) return [];
  const { tested, low, high } = rivalsOf(source, shown, weighing);
  const contrary: ContrarySource[] = [];
  for (let at = 0; at < low.length; at++) {
    const isFull = mostContrary <= contrary.length;
    const rival = tested[at];
    // The latest come first, and what is not later lowers nothing.
    if (isFull && (contrary.some(({ lowers }) => lowers) || !isLater(rival, source))) break;
    if (!excludes(shown, low[at] ?? NaN, high[at] ?? NaN)) continue;
    if (!rival || rival.entry === source.entry || !tags.some((tag) => rival.tags.has(tag))) continue;
    const one = toContrary(rival, source, weighs(learning, rival.entry.id));
    // One that counts must be told, however many stand before it.
    if (!isFull || one.lowers) contrary.push(one);
  }
  return contrary;
}

function isLater(one: Tested | undefined, other: Tested): boolean {
  return (other.date ?? "") < (one?.date ?? "");
}

function toContrary(rival: Tested, source: Tested, isWeighed: boolean): ContrarySource {
  const isSealed = rival.registration === "sealed";
  const { metric } = source.entry.record;
  const isJudged = source.verdict.state === "judged-supported" || source.verdict.state === "judged-refuted";
  const what = metric !== undefined && !isJudged ? `It measured ${metric} too` : "It was judged for the same unit";
  const reason = !isLater(rival, source)
    ? "earlier"
    : !isSealed
      ? `later, but ${rival.registration}`
      : "later and sealed";
  const lowers = isLater(rival, source) && isSealed && !isWeighed;
  const weight = lowers
    ? "so it lowers the confidence"
    : isWeighed
      ? "and was weighed in the confidence that is written"
      : "so it does not lower the confidence";
  return { ...toSource(rival), why: `${what}, ${reason}, ${weight}.`, lowers };
}
