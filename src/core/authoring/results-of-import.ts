import { relativePath } from "../base/uri.ts";
import type { DataRead } from "../data/data-reading.ts";
import type { Result } from "../model/experiment.ts";
import type { Metric } from "../model/metric.ts";
import type { ImportQuestion } from "./import-question.ts";
import { resultsOfReading } from "./results-of-reading.ts";

/** A file of rows that was read to become results. */
export interface ImportedFile {
  readonly question: ImportQuestion;
  readonly reading: DataRead;
  readonly columns: Readonly<Record<string, string>>;
  /** Its path in the folder; of one that lies elsewhere its name alone, because nobody else has it in that place. */
  readonly source: string;
  /** The type of the metric, where a file says it. */
  readonly metricType?: Metric["type"] | undefined;
}

/**
 * The readings to write for a file: one that names it where it lies in the folder and everybody has it, else its numbers.
 *
 * @param beside What each of them says besides: date, metric, note.
 * @returns A sentence for a person where there is nothing to write.
 */
export function resultsOfImport(
  { question, reading, columns, source, metricType }: ImportedFile,
  beside: Partial<Result>,
): readonly Partial<Result>[] | string {
  const { samples, rows, hash, leftOut, outside } = reading;
  const { data, root } = question;
  const found = relativePath(reading.uri, root);
  if (data !== undefined && found !== data) {
    return `${found} lies beside the experiment and would be read for ${data}; rename one of the two.`;
  }
  if (samples.length === 0) {
    const [first] = [...leftOut.first, ...outside.first];
    return `No row of ${source} counts: row ${first?.row}, ${first?.problem}. Check which column is what.`;
  }
  if (data !== undefined) return [{ ...beside, data, columns: { ...columns }, rows, hash }];
  return resultsOfReading(reading, { source, ...beside }, metricType !== "quantile");
}
