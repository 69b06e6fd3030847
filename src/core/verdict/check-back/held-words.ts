import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import { formatThreshold } from "../../grammar/format-threshold.ts";
import { isChange } from "../../grammar/is-change.ts";
import { isRefusal } from "../judgement.ts";
import { measureOf } from "../measure-of.ts";
import { weigh } from "../weigh.ts";
import { fittingWords } from "../words/boundary-words.ts";
import { fewestForPercent, shortSampleWords } from "../words/sample-words.ts";
import { groupsWords } from "../words/seen-words.ts";
import { levelsIn } from "../words/standing-words.ts";
import { valueWords } from "../words/value-words.ts";
import type { MeasuredAgain } from "./measure-again.ts";

/** What was measured, as short as it can be said: "8.8%", "−15.1%", "4 of 5". */
export function measuredWords(measured: MeasuredAgain): string {
  const { claim, compared, bounds, point } = measured;
  const [bound] = bounds;
  if (bound.scale === "level") return shortSampleWords(compared.treatment, claim, ...levelsIn(measured));
  // Percents of a handful would say more than was observed.
  const isOfFew = [compared.treatment, compared.control].some(
    (sample) => sample?.type === "proportion" && sample.n < fewestForPercent,
  );
  if (isOfFew) return groupsWords(compared, claim, true);
  return valueWords(point, measureOf(claim, bound), ...bounds.map(({ value }) => value));
}

/** How it stands to the threshold: "still at least 8%", "no longer as claimed: decrease by 15% relative". */
export function standingAgain({ claim, isMet }: MeasuredAgain, wasSupported: boolean | undefined): string {
  const words = isChange(claim.threshold) ? `as claimed: ${claim.words}` : formatThreshold(claim.threshold);
  return [adverbOf(isMet, wasSupported), words].filter(Boolean).join(" ");
}

function adverbOf(isMet: boolean, wasSupported: boolean | undefined): string {
  if (wasSupported === undefined) return isMet ? "" : "not";
  if (wasSupported) return isMet ? "still" : "no longer";
  return isMet ? "now" : "still not";
}

/** What a change was counted from, where it was not measured on the same day: "from a baseline of 70%". */
export function startWords({ claim, compared, bounds, controlFrom }: MeasuredAgain, today: Day): string {
  if (controlFrom !== undefined && compared.control) {
    const control = shortSampleWords(compared.control, claim);
    const since = controlFrom === "" ? "" : ` on ${dayText(controlFrom, today)}`;
    return `against ${control} of ${compared.controlArm ?? "the control"}${since}`;
  }
  const isFromBaseline = isChange(claim.threshold) && bounds[0].scale === "level" && claim.baseline;
  return isFromBaseline ? `from a baseline of ${formatQuantity(isFromBaseline)}` : "";
}

/** How exactly it was measured; `undefined` where no method has an interval for it. @param level Of the plan. */
export function fittingAgain({ claim, compared }: MeasuredAgain, level: number): string | undefined {
  const weighed = weigh(claim, compared, { level });
  return isRefusal(weighed) ? undefined : fittingWords(weighed);
}
