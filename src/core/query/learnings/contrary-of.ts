import type { Learning } from "../../model/learning-id.ts";
import type { ContrarySource } from "./learning-card.ts";
import { weighs } from "./confidence-of.ts";
import { saysOtherwise } from "./says-otherwise.ts";
import { toSource } from "./to-source.ts";
import { rivalsOf, type Tested, type Weighing } from "./weighing.ts";

/** More than anybody reads. */
const mostContrary = 20;

/**
 * The experiments that say otherwise than the one that something was learned from, the latest first.
 *
 * A shared tag alone would make an opponent of every failed experiment on the same page of a product. So they must share
 * a tag and have measured the same metric, and their data must exclude what was shown (`saysOtherwise`). Only a later
 * and sealed one lowers the confidence; the others are told.
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
  if (tags.length === 0) return [];
  const contrary: ContrarySource[] = [];
  for (const rival of rivalsOf(source, weighing)) {
    if (rival.entry === source.entry || !tags.some((tag) => rival.tags.has(tag))) continue;
    if (!saysOtherwise(rival, source)) continue;
    contrary.push(toContrary(rival, source, weighs(learning, rival.entry.id)));
    if (contrary.length === mostContrary) break;
  }
  return contrary;
}

function toContrary(rival: Tested, source: Tested, isWeighed: boolean): ContrarySource {
  const isLater = (source.date ?? "") < (rival.date ?? "");
  const isSealed = rival.registration === "sealed";
  const { metric } = source.entry.record;
  const what = source.claim && metric !== undefined ? `It measured ${metric} too` : "It was judged for the same unit";
  const reason = !isLater ? "earlier" : !isSealed ? `later, but ${rival.registration}` : "later and sealed";
  const lowers = isLater && isSealed && !isWeighed;
  const weight = lowers
    ? "so it lowers the confidence"
    : isWeighed
      ? "and was weighed in the confidence that is written"
      : "so it does not lower the confidence";
  return { ...toSource(rival), why: `${what}, ${reason}, ${weight}.`, lowers };
}
