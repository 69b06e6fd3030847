import type { HypothesisReading } from "../../grammar/hypothesis.ts";
import type { Span } from "../../grammar/reading.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import type { StoryRun, StoryWords } from "./story.ts";

type Part = Extract<StoryRun, { readonly as: string }>["as"];
type Marked = readonly [as: Part, span: Span];

/** The sentence of an experiment with the parts marked that were read; of parts within each other the first counts. */
export function hypothesisWords(record: Experiment): StoryWords {
  const { hypothesis = "" } = record;
  const runs: StoryRun[] = [];
  let at = 0;
  for (const [as, { start, end }] of partsIn(hypothesisOf(record))) {
    if (start < at) continue;
    if (at < start) runs.push(hypothesis.slice(at, start));
    runs.push({ words: hypothesis.slice(start, end), as });
    at = end;
  }
  return at < hypothesis.length ? [...runs, hypothesis.slice(at)] : runs;
}

function partsIn(reading: HypothesisReading | undefined): readonly Marked[] {
  if (!reading || !("hypothesis" in reading)) return [];
  const { thresholdSpan, metric, change, population, window } = reading.hypothesis;
  const parts: readonly (readonly [Part, Span | undefined])[] = [
    ["threshold", thresholdSpan],
    ["population", population],
    ["change", change],
    ["metric", metric],
    ["window", window],
  ];
  return parts
    .flatMap(([as, span]): Marked[] => (span ? [[as, span]] : []))
    .toSorted(([, one], [, other]) => one.start - other.start);
}
