import { fullDay } from "../../base/full-day.ts";
import { sharedSpread, shrunkSums, type BelievedSum, type MeasuredEffect } from "../../stats/shrunk-effects.ts";
import type { Card } from "../card.ts";
import type { StepPoint } from "./chart.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { findKeptEffects, type KnownEffect, type MetricEffects } from "./find-kept-effects.ts";
import { percentText } from "./percent-text.ts";
import { reachOf90 } from "./reach-of-90.ts";

const id = "cumulative-effect";
const mostPoints = 30;

/**
 * What was kept on one metric comes to, compounded: as it was measured, and corrected for luck.
 *
 * Whoever keeps what looked good keeps luck along with it. So each effect is drawn towards no change, by as much as all
 * experiments on the metric say, those included that were not kept (`sharedSpread`).
 */
export function cumulativeEffectFigure(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const found = findKeptEffects(cards);
  const points = found ? pointsOf(found, today) : [];
  const last = points.at(-1);
  if (!found || !last) {
    const missing =
      "Two experiments on one metric are added up here once they are supported, persevered with and not lost again, and say what it was before.";
    return emptyFigure(id, "No two kept experiments on one metric yet", missing);
  }
  const { metric, kept } = found;
  return {
    id,
    title: titleOf(metric, last),
    subtitle: `${keptWords(kept)}, corrected for luck; 90% interval ${rangeText(last.interval)}`,
    chart: { kind: "steps", points: thinned(points) },
    table: {
      head: ["Experiment", "Decided", "Change", "So far, as measured", "So far, corrected"],
      rows: points.flatMap((point, at) => rowOf(kept[at], point)),
    },
    files: filesOf(kept.map(({ card }) => card)),
    warning: warningOf(found),
  };
}

function pointsOf({ measured, kept }: MetricEffects, today: string): readonly StepPoint[] {
  const sums = shrunkSums(kept.map(toLog), sharedSpread(measured.map(toLog)));
  let ratio = 1;
  return sums.map((sum, at) => {
    const { change = 0, card } = kept[at] ?? {};
    ratio *= 1 + change;
    return { day: card?.date ?? today, measured: ratio - 1, ...believedIn(sum) };
  });
}

function toLog({ change, error }: KnownEffect): MeasuredEffect {
  return { estimate: Math.log1p(change), error };
}

function believedIn({ mean, deviation }: BelievedSum): Pick<StepPoint, "corrected" | "interval"> {
  const reach = reachOf90 * deviation;
  return { corrected: Math.expm1(mean), interval: [Math.expm1(mean - reach), Math.expm1(mean + reach)] };
}

function titleOf(metric: string, { corrected, interval: [low, high] }: StepPoint): string {
  return low <= 0 && 0 <= high
    ? `What we kept moved ${metric} by about ${percentText(corrected)}, or not at all`
    : `What we kept, and what held, moved ${metric} by about ${percentText(corrected)}`;
}

function keptWords(kept: readonly KnownEffect[]): string {
  const held = kept.filter(({ card }) => card.checkBack?.held === "held").length;
  return `${kept.length} kept experiments, ${held === 0 ? "none" : held} of them measured again`;
}

function rowOf(effect: KnownEffect | undefined, point: StepPoint): readonly (readonly string[])[] {
  if (!effect) return [];
  const { change, error, card } = effect;
  const reach = reachOf90 * error;
  const [low, high] = [-reach, reach].map((step) => Math.expm1(Math.log1p(change) + step));
  return [
    [
      card.title,
      fullDay(point.day),
      `${percentText(change)} (${rangeText([low ?? 0, high ?? 0])})`,
      percentText(point.measured),
      `${percentText(point.corrected)} (${rangeText(point.interval)})`,
    ],
  ];
}

/** As many steps as can be told apart, the last of them in any case; the table has all. */
function thinned(points: readonly StepPoint[]): readonly StepPoint[] {
  const each = Math.ceil(points.length / mostPoints);
  return points.filter((_, at) => (points.length - 1 - at) % each === 0);
}

function rangeText([low, high]: StepPoint["interval"]): string {
  return `${percentText(low)} to ${percentText(high)}`;
}

function warningOf({ measured, kept, other }: MetricEffects): string {
  const fixed = kept.filter(({ against }) => against === "baseline").length;
  return [
    "An estimate, no evidence: it takes the experiments as independent and their effects as lasting.",
    measured.length > kept.length
      ? `What is kept looks better than it is, so each is drawn towards no change, as far as all ${measured.length} measured on this metric say.`
      : "What is kept looks better than it is, and nothing else was measured on this metric, so that the correction is likely too small.",
    fixed > 0 &&
      `Compared with a fixed baseline: ${fixed}; other changes of the time count along, and may count twice.`,
    other !== undefined && `Search for metric:${other} to see another metric.`,
  ]
    .filter(Boolean)
    .join(" ");
}
