import { remember } from "../base/remember.ts";
import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import { isShareName } from "../grammar/share-name.ts";
import type { Threshold } from "../grammar/threshold.ts";
import { countedIn, unitOfMetric, type MeasuredUnit, type MetricTraits } from "./measured-unit.ts";

/**
 * What a metric is today. A bare number counts in the unit of the metric, else in that of the threshold beside it.
 *
 * @returns `undefined` for what is no quantity, and where a small number may be a fraction or percent.
 */
export function baselineIn(text: string, metric: MetricTraits, threshold?: Threshold): Quantity | undefined {
  const written = quantityOf(text);
  return written && countedIn(written, unitOfMetric(metric) ?? (threshold && unitBeside(threshold, metric)));
}

const quantityOf = remember((text: string): Quantity | undefined => {
  const reading = parseQuantity(text);
  return "quantity" in reading ? reading.quantity : undefined;
});

/** What a threshold tells of the level that it starts from. A change in percent tells nothing. */
function unitBeside({ unit, per, relative }: Threshold, metric: MetricTraits): MeasuredUnit | undefined {
  if (relative !== false) return undefined;
  const isOfShare = unit === "points" && [metric.id, metric.title].some((name) => name && isShareName(name));
  return { unit: isOfShare ? "percent" : unit, ...(per && { per }), isSaid: false };
}
