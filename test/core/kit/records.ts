import type { Experiment } from "../../../src/core/model/experiment.ts";
import { kinds } from "../../../src/core/model/kinds.ts";
import { readRecord } from "../../../src/core/model/read-record.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** The experiment in a text that has no fault. */
export function experimentOf(text: string): Experiment {
  const source = parseSource(text);
  const { value, problems } = readRecord(source, kinds.experiment.schema);
  const [first] = [...source.problems, ...problems];
  if (first) throw new Error(first.message);
  return value;
}
