import { compareText } from "../../base/compare-text.ts";
import type { Card } from "../card.ts";
import type { Effect } from "../effect.ts";

/** An experiment whose effect on its metric is known. */
export interface KnownEffect extends Effect {
  readonly card: Card;
}

/** One metric with all that was measured of it, and what of that was kept, the earliest first. */
export interface MetricEffects {
  readonly metric: string;
  readonly measured: readonly KnownEffect[];
  readonly kept: readonly KnownEffect[];
  /** Another metric on which two or more were kept, where there is one. */
  readonly other?: string;
}

/** Fewer add up to nothing. */
const fewestKept = 2;

/** The metric on which the most experiments were kept; `undefined` where none has two. */
export function findKeptEffects(cards: readonly Card[]): MetricEffects | undefined {
  const keptOn = new Map<string, number>();
  const measured = cards.filter((card) => card.verdict?.effect !== undefined && isByPlan(card));
  for (const card of measured) {
    if (card.metric !== undefined && isKept(card)) keptOn.set(card.metric, (keptOn.get(card.metric) ?? 0) + 1);
  }
  const [most, second] = Array.from(keptOn)
    .filter(([, count]) => fewestKept <= count)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  if (!most) return undefined;
  const [metric] = most;
  const all = measured.filter((card) => card.metric === metric);
  const kept = all.filter(isKept).toSorted(byDate).flatMap(toKnown);
  return { metric, measured: all.flatMap(toKnown), kept, ...(second && { other: second[0] }) };
}

/** A plan that moved after its data measures what looked good. */
function isByPlan({ verdict, registration }: Card): boolean {
  return verdict?.exploratory === false && registration?.state !== "broken";
}

/** Supported, nothing broken by it, decided to go on with, and not lost again since. */
function isKept({ verdict, decision, checkBack }: Card): boolean {
  return (
    verdict?.state === "supported" &&
    verdict.guardrails !== "broken" &&
    decision?.choice === "persevere" &&
    checkBack?.held !== "not-held"
  );
}

function toKnown(card: Card): readonly KnownEffect[] {
  return card.verdict?.effect ? [{ ...card.verdict.effect, card }] : [];
}

function byDate({ date: a = "" }: Card, { date: b = "" }: Card): number {
  return compareText(a, b);
}
