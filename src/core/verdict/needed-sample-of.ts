import type { Sample } from "../data/sample.ts";
import type { Claim } from "./claim.ts";
import { decidingComparison } from "./deciding-comparison.ts";
import { meanOf } from "./mean-of.ts";
import { measureOf } from "./measure-of.ts";
import { designOf } from "./planning/design-of.ts";
import { neededSample } from "./planning/needed-sample.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { nounFor } from "./words/counted-words.ts";
import { countWords } from "./words/count-words.ts";
import { nounIn } from "./words/noun-in.ts";
import { truthNoun } from "./words/boundary-words.ts";
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
  const noun = truthNoun({ claim: primary, bounds: [bound], compared: first });
  const all = first.control ? ", all arms together," : "";
  const about = countWords(Number(needed.all.toPrecision(3)));
  return `An 80% chance of proof needs about ${about} ${nounFor(needed.all, nounIn(record, primary))}${all} if the true ${noun} is ${truthWords(bound.scale, expect, baseline, primary)}.`;
}

/** What the sample says is true, in the scale of the claim. */
function truthWords(
  scale: "level" | "difference" | "relative",
  expect: number,
  baseline: number | undefined,
  claim: Claim,
): string {
  if (scale === "level" || baseline === undefined) return valueWords(expect, measureOf(claim, { scale: "level" }));
  const change = scale === "relative" ? expect / baseline - 1 : expect - baseline;
  return valueWords(change, measureOf(claim, { scale }));
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
