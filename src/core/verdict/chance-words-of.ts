import { boundsOf } from "./bounds-of.ts";
import { decidingComparison } from "./deciding-comparison.ts";
import { chanceOf } from "./judge/chance-of.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { isRefusal } from "./judgement.ts";

/**
 * How likely the claim is by Bayes' rule, and what choosing the treated group costs on average if it is the worse one.
 *
 * A reading beside the verdict, which never decides. Takes milliseconds, so only somebody who looks at one verdict asks.
 */
export function chanceWordsOf(input: VerdictInput, arm?: string): string | undefined {
  const found = decidingComparison(input, arm);
  if (!found) return undefined;
  const { claim, compared } = found;
  const bounds = boundsOf(claim, compared.control !== undefined);
  if (isRefusal(bounds) || bounds.length !== 1) return undefined;
  const [bound] = bounds;
  const said = bound && chanceOf(bound, compared);
  if (!said) return undefined;
  const { chance, expectedLoss } = said;
  const loss =
    expectedLoss === undefined || compared.arm === undefined
      ? ""
      : ` Choosing ${compared.arm} costs ${lossWords(expectedLoss)} on average, all chances weighed.`;
  return `The chance that the claim is true is ${chanceInWords(chance)}, if nothing was known before; it stands beside the verdict and decides nothing.${loss}`;
}

function chanceInWords(chance: number): string {
  if (chance > 0.995) return "above 99%";
  return chance < 0.005 ? "below 1%" : `about ${Math.round(100 * chance)}%`;
}

function lossWords(loss: number): string {
  return loss < 0.0001 ? "less than 0.01 points" : `${Number((100 * loss).toPrecision(2))} points`;
}
