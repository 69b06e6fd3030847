import type { EntryOf } from "../../index/entry.ts";
import { verdictOfEntry } from "../../index/verdict-of-entry.ts";
import { graceOf } from "../../model/stage-of.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { metricOf } from "../names/metric-of.ts";
import type { RuleContext } from "../rule.ts";

/** What the data of an experiment say; a rule that asks runs again when a metric that it measures changes. */
export function verdictFor(entry: EntryOf<"experiment">, context: RuleContext): Verdict {
  return verdictOfEntry(entry, {
    metricOf: (id) => metricOf(context, id, entry.root),
    today: context.today,
    grace: graceOf(context.settings),
  });
}
