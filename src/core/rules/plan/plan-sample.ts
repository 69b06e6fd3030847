import type { Fix } from "../../base/read.ts";
import type { Experiment } from "../../model/experiment.ts";
import { countWords } from "../../verdict/words/count-words.ts";

/** Writes how many are to be observed. */
export function planSample({ sample }: Experiment, count: number): Fix {
  const value = String(count);
  return {
    title: `Plan a sample of ${countWords(count)}`,
    edits: [
      sample === undefined
        ? { type: "insert-key", key: "sample", after: beforeSample, value }
        : { type: "set-value", path: ["sample"], value },
    ],
    isSafe: false,
  };
}

const beforeSample = ["expect", "guardrails", "arms", "baseline", "threshold", "metric", "hypothesis"];
