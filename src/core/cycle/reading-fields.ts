import type { Field } from "./step.ts";

/** What may be typed of a reading; the keys are those of the file. */
export const readingFields: readonly Field[] = [
  { key: "date", value: "day", summary: "the day of the reading, YYYY-MM-DD; else today" },
  { key: "metric", value: "id", summary: "what was measured, if it is not the metric that decides" },
  { key: "arm", value: "name", summary: "the group that was read, one of the arms of the plan" },
  { key: "successes", value: "count", summary: "a share: how many did it" },
  { key: "of", value: "count", summary: "a share: out of how many" },
  { key: "mean", value: "value", summary: "a mean" },
  { key: "sd", value: "value", summary: "a mean: the standard deviation around it" },
  { key: "n", value: "count", summary: "a mean: of how many" },
  { key: "values", value: "list", summary: "every value instead, 4.1,3.8,5.2" },
  { key: "events", value: "count", summary: "a rate: how many" },
  { key: "exposure", value: "value", summary: "a rate: over how much, such as days" },
  { key: "before", value: "list", summary: "pairs: values before the change" },
  { key: "after", value: "list", summary: "pairs: values after it, in the same order" },
  { key: "judged", value: "word", summary: "what people judged by the criterion: supported or refuted" },
  { key: "by", value: "name", summary: "who judged or read it; several with commas" },
  { key: "source", value: "words", summary: "where the numbers come from, such as a query" },
  { key: "note", value: "words", summary: "what one must know to read it rightly" },
];
