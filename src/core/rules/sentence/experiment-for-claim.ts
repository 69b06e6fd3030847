import { fileNameFor } from "../../authoring/new-file.ts";
import { toScalar, toSentence } from "../../authoring/quote-scalar.ts";
import type { Fix } from "../../base/read.ts";
import { parseHypothesis } from "../../grammar/hypothesis.ts";
import type { EntryOf } from "../../index/entry.ts";
import { idKey } from "../../index/keys.ts";
import { claimOf } from "../../model/kinds.ts";
import { metricIdOf } from "./fill-from-sentence.ts";
import { oneLine } from "./rewrite-sentence.ts";
import type { RuleContext } from "../rule.ts";
import { saidThreshold } from "./said-threshold.ts";

type ExperimentEntry = EntryOf<"experiment">;
type CreatedFile = NonNullable<Fix["creates"]>[number];

/**
 * A file for a claim that leaves another experiment: with what it says of itself, on the same people in the same time.
 *
 * @param taken Names that are given already; gets the one that is given here.
 */
export function experimentForClaim(
  sentence: string,
  entry: ExperimentEntry,
  taken: Set<string>,
  context: RuleContext,
): CreatedFile {
  const name = nameFor(sentence, taken, context);
  taken.add(name);
  return { name, text: textFor(sentence, entry, context) };
}

function nameFor(sentence: string, taken: ReadonlySet<string>, { find }: RuleContext): string {
  const isTaken = (name: string): boolean => {
    const id = claimOf(name)?.id ?? name;
    return taken.has(name) || 0 < find(idKey("experiment", id)).length;
  };
  return fileNameFor(sentence, ".experiment.yaml", isTaken);
}

function textFor(sentence: string, { record, root }: ExperimentEntry, context: RuleContext): string {
  const { unit, method, population, window } = record;
  const reading = parseHypothesis(sentence);
  const hypothesis = "hypothesis" in reading ? reading.hypothesis : undefined;
  const id = hypothesis?.metric && metricIdOf(hypothesis.metric.text, context, root);
  const days = Object.entries(window ?? {}).filter(([key]) => key === "from" || key === "to" || key === "days");
  const lines = [
    unit && `unit: ${toScalar(unit)}`,
    `hypothesis: ${toSentence(sentence)}`,
    method && `method: ${method}`,
    population && `population: ${toSentence(oneLine(population))}`,
    id && `metric: ${toScalar(id)}`,
    hypothesis && `threshold: ${toSentence(saidThreshold(sentence, hypothesis))}`,
    0 < days.length && `window: { ${days.map(([key, value]) => `${key}: ${String(value)}`).join(", ")} }`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}
