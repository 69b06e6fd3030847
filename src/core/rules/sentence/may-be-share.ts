import { isShareName } from "../../grammar/share-name.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { metricOf, shareByFacts } from "../names/metric-of.ts";
import type { RuleContext } from "../rule.ts";

/** Whether people will take a metric for a share: as its file, the baseline or the results say, else by its name. */
export function mayBeShare(entry: EntryOf<"experiment">, context: RuleContext, metric: string | undefined): boolean {
  return shareByFacts(entry, context, metric) ?? isShareByName(entry, context, metric);
}

/** The sentence has a name for the metric of the experiment too. One name of an amount is enough to keep quiet. */
function isShareByName({ record, root }: EntryOf<"experiment">, context: RuleContext, metric = ""): boolean {
  const reading = metric === record.metric ? hypothesisOf(record) : undefined;
  const phrase = reading && "hypothesis" in reading ? reading.hypothesis.metric?.text : undefined;
  const names = [metric, metricOf(context, metric, root)?.title ?? "", phrase ?? ""];
  const answers = names.map(isShareName);
  return answers.includes(true) && !answers.includes(false);
}
