import { remember } from "../base/remember.ts";
import { parseUnit } from "../grammar/parse-unit.ts";
import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import type { EntryOf } from "../index/entry.ts";
import { metricOfFact, type MetricFact } from "../index/keys.ts";
import { findById, type RuleContext } from "./rule.ts";

/** What the dictionary says of a metric; `undefined` where it is not in it. */
export function metricOf(context: RuleContext, id: string | undefined, root: string): MetricFact | undefined {
  const provider = id ? findById(context, "metric", id, root) : undefined;
  return provider && metricOfFact(provider.fact);
}

/** What a metric of an experiment is today: as the plan says, else as the dictionary does. */
export function baselineOf(
  { record, root }: EntryOf<"experiment">,
  context: RuleContext,
  metric: string | undefined,
): Quantity | undefined {
  const written = metric === record.metric ? record.baseline : undefined;
  const text = written ?? metricOf(context, metric, root)?.baseline;
  return text === undefined ? undefined : quantityOf(text);
}

/** Whether a metric is known to be a share, so that a change of it in percent can mean two things. */
export function isShare(entry: EntryOf<"experiment">, context: RuleContext, metric: string | undefined): boolean {
  const { record, root } = entry;
  const known = metricOf(context, metric, root);
  if (known?.type === "proportion" || (known?.unit !== undefined && isUnitOfShare(known.unit))) return true;
  const unit = baselineOf(entry, context, metric)?.unit;
  if (unit === "percent" || unit === "ratio") return true;
  const { results = [] } = record;
  return results.some((result) => result.successes !== undefined && (result.metric ?? record.metric) === metric);
}

const isUnitOfShare = remember((text: string) => parseUnit(text)?.unit === "percent");

const quantityOf = remember((text: string): Quantity | undefined => {
  const reading = parseQuantity(text);
  return "quantity" in reading ? reading.quantity : undefined;
});
