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
}

/** Fewer add up to nothing. */
const fewestKept = 2;

/** The metrics on which at least two experiments were kept, that with the most first. */
export function keptEffects(cards: readonly Card[]): readonly MetricEffects[] {
  const byMetric = new Map<string, KnownEffect[]>();
  for (const card of cards) {
    const { metric, verdict } = card;
    if (metric === undefined || !verdict?.effect || !isByPlan(card)) continue;
    const known = byMetric.get(metric) ?? [];
    known.push({ ...verdict.effect, card });
    byMetric.set(metric, known);
  }
  return Array.from(byMetric, ([metric, measured]): MetricEffects => {
    return { metric, measured, kept: measured.filter(isKept).toSorted(byDate) };
  })
    .filter(({ kept }) => fewestKept <= kept.length)
    .toSorted((a, b) => b.kept.length - a.kept.length || (a.metric < b.metric ? -1 : 1));
}

/** A plan that moved after its data measures what looked good. */
function isByPlan({ verdict, registration }: Card): boolean {
  return verdict?.exploratory === false && registration?.state !== "broken";
}

/** Supported, nothing broken by it, decided to go on with, and not lost again since. */
function isKept({ card: { verdict, decision, checkBack } }: KnownEffect): boolean {
  return (
    verdict?.state === "supported" &&
    verdict.guardrails !== "broken" &&
    decision?.choice === "persevere" &&
    checkBack?.held !== "not-held"
  );
}

function byDate({ card: a }: KnownEffect, { card: b }: KnownEffect): number {
  const [first, second] = [a.date ?? "", b.date ?? ""];
  return first === second ? 0 : first < second ? -1 : 1;
}
