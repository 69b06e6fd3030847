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
        ? best(settled, ({ pAgainst }) => pAgainst, furthest)
        : best(settled, ({ judgement, contradiction }) => (contradiction ? -2 : -judgement.pFor), furthest);
  return {
    outcome: supported.length > 0 ? "supported" : isRefuted ? "refuted" : "inconclusive",
    deciding: deciding ?? settled[0],
    others: settled.filter((one) => one !== deciding),
  };
}

function furthest({ judgement, bounds }: Settled): number {
  return (judgement.estimate ?? 0) * (bounds[0].side === "at-least" ? 1 : -1);
}

/** The first by what it is worth; of equals by what they are worth beside, so that their order says nothing. */
function best(settled: readonly Settled[], ...worths: readonly ((one: Settled) => number)[]): Settled | undefined {
  const isBetter = (one: Settled, chosen: Settled): boolean => {
    const worthOf = worths.find((worth) => worth(one) !== worth(chosen));
    return worthOf !== undefined && worthOf(chosen) < worthOf(one);
  };
  return settled.reduce<Settled | undefined>(
    (chosen, one) => (chosen === undefined || isBetter(one, chosen) ? one : chosen),
    undefined,
  );
}
