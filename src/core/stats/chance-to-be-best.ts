import {
  type Belief,
  beliefOf,
  type BetaPrior,
  chancesAt,
  expectationOver,
  integralOverRates,
} from "./beta-beliefs.ts";
import { demand } from "./demand.ts";
import type { SampleProportion } from "./sample-proportion.ts";

export interface ChanceToBeBest {
  /** At least one. Leave out those without data before you ask for a winner: on the prior alone they look like one. */
  readonly variants: readonly (SampleProportion & { readonly name?: string })[];
  readonly prior: BetaPrior;
}

export interface ChanceToBeBestResult {
  /** In the order of the variants; they add up to 1. */
  readonly probBest: readonly number[];
  /** By how much the best of the others is better on average, where it is. */
  readonly expectedLoss: readonly number[];
}

/**
 * How sure one may be of each variant that it has the highest rate, by quadrature.
 *
 * @throws RangeError when the counts or the prior are none, or there is no variant.
 */
export function chanceToBeBest({ variants, prior }: ChanceToBeBest): ChanceToBeBestResult {
  if (variants.length === 0) throw new RangeError("There must be at least one variant.");
  for (const variant of variants) demand.proportion(variant.name ?? "a variant", variant);
  demand.prior(prior);

  const beliefs = variants.map((variant) => beliefOf(variant, prior));
  const rivals = beliefs.map((_, at) => beliefs.filter((_, other) => other !== at));
  return {
    probBest: beliefs.map((belief, at) =>
      expectationOver(belief, (rate) => chanceAllBelow(rate, rivals[at] ?? []), rivals[at] ?? []),
    ),
    expectedLoss: beliefs.map((belief, at) =>
      integralOverRates((rate) => chancesAt(rate, belief).below * chanceAnyAbove(rate, rivals[at] ?? []), beliefs),
    ),
  };
}

function chanceAllBelow(rate: number, beliefs: readonly Belief[]): number {
  return beliefs.reduce((product, belief) => product * chancesAt(rate, belief).below, 1);
}

/** Through the chances above, because one minus a product near 1 would lose a small answer. */
function chanceAnyAbove(rate: number, beliefs: readonly Belief[]): number {
  return -Math.expm1(beliefs.reduce((sum, belief) => sum + Math.log1p(-chancesAt(rate, belief).above), 0));
}
