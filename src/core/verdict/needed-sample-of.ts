import type { Sample } from "../data/sample.ts";
import type { Bound } from "./claim.ts";
import { decidingComparison } from "./deciding-comparison.ts";
import { meanOf } from "../stats/numeric/mean-of.ts";
import { measureOf } from "./measure-of.ts";
import { designOf } from "./planning/design-of.ts";
import { neededSample } from "./planning/needed-sample.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { nounFor } from "./words/counted-words.ts";
import { countWords } from "./words/count-words.ts";
import { nounIn } from "./words/noun-in.ts";
import { truthNoun } from "./words/boundary-words.ts";
import { fewestForPercent } from "./words/sample-words.ts";
import { valueWords } from "./words/value-words.ts";

/**
 * How many a study would need that shows the claim, if what was seen is the truth: "An 80% chance of proof needs about
 * 4,960 users if the true rate is 9.0%."
 *
 * Takes milliseconds, so only somebody who looks at one verdict asks for it. `undefined` where no sample is large enough,
 * or the method has no such answer.
 */
export function neededSampleOf(input: VerdictInput, arm?: string): string | undefined {
  const { record, metricOf } = input;
  const found = decidingComparison(input, arm);
  const expect = found && levelIn(found.compared.treatment);
  if (!found || expect === undefined) return undefined;
  const { claim: primary, compared: first } = found;
  const planned = designOf(record, metricOf(primary.metric));
  if (planned.status === "undefined") return undefined;
  const baseline = first.control && levelIn(first.control);
  const design = { ...planned.design, expect, ...(baseline !== undefined && { baseline }) };
  const needed = neededSample(design);
  if (needed.status === "undefined") return undefined;
  const [bound] = design.bounds;
  if (!bound) return undefined;
  const all = first.control ? ", all arms together," : "";
  const about = countWords(Number(needed.all.toPrecision(3)));
  return `An 80% chance of proof needs about ${about} ${nounFor(needed.all, nounIn(record, primary))}${all} ${truthWords(found, bound, expect, baseline)}.`;
}

type Found = NonNullable<ReturnType<typeof decidingComparison>>;

/** What the sample says is true, in the scale of the claim; of so few that no percentage is told, without a number. */
function truthWords({ claim, compared }: Found, bound: Bound, expect: number, baseline: number | undefined): string {
  const { treatment } = compared;
  if (treatment.type === "proportion" && treatment.n < fewestForPercent) return "if what was seen is the truth";
  const { scale } = baseline === undefined ? { scale: "level" as const } : bound;
  const from = baseline ?? 0;
  const value = scale === "level" ? expect : scale === "relative" ? expect / from - 1 : expect - from;
  const noun = truthNoun({ claim, bounds: [{ ...bound, scale }], compared });
  return `if the true ${noun} is ${valueWords(value, measureOf(claim, { scale }), bound.value)}`;
}

function levelIn(sample: Sample): number | undefined {
  switch (sample.type) {
    case "proportion":
      return sample.n > 0 ? sample.successes / sample.n : undefined;
    case "rate":
      return sample.exposure > 0 ? sample.events / sample.exposure : undefined;
    case "mean":
      return measured(sample.mean);
    case "values":
      return measured(meanOf(sample.values));
    case "pairs":
      return undefined;
    default:
      return sample satisfies never;
  }
}

/** What lies beyond is nothing that was measured, and no plan is worked out for it. */
function measured(value: number): number | undefined {
  return Math.abs(value) <= 1e70 ? value : undefined;
}
