import type { Outcome } from "./decide.ts";
import type { Settled } from "./settle.ts";

/** The answer of all arms together, and the arm that stands for it. */
export interface Chosen {
  readonly outcome: Outcome;
  readonly deciding: Settled;
  readonly others: readonly Settled[];
}

/**
 * A claim holds when one arm shows it, and fails when every arm refutes it. Of several that show it the one with the
 * furthest estimate stands for all; of those that refute it the one that does so least.
 */
export function chooseArm(settled: readonly [Settled, ...Settled[]]): Chosen {
  const supported = settled.filter(({ outcome }) => outcome === "supported");
  const isRefuted = settled.every(({ outcome }) => outcome === "refuted");
  const deciding =
    supported.length > 0
      ? best(supported, furthest)
      : isRefuted
        ? best(settled, ({ pAgainst }) => pAgainst)
        : best(settled, ({ judgement, contradiction }) => (contradiction ? -2 : -judgement.pFor));
  return {
    outcome: supported.length > 0 ? "supported" : isRefuted ? "refuted" : "inconclusive",
    deciding: deciding ?? settled[0],
    others: settled.filter((one) => one !== deciding),
  };
}

function furthest({ judgement, bounds }: Settled): number {
  return (judgement.estimate ?? 0) * (bounds[0].side === "at-least" ? 1 : -1);
}

function best(settled: readonly Settled[], worthOf: (one: Settled) => number): Settled | undefined {
  return settled.reduce<Settled | undefined>(
    (chosen, one) => (chosen === undefined || worthOf(chosen) < worthOf(one) ? one : chosen),
    undefined,
  );
}
