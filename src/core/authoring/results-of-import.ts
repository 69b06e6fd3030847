import type { DataRead } from "../data/data-reading.ts";
import type { Result } from "../model/experiment.ts";
import type { Metric } from "../model/metric.ts";
import { resultsOfReading } from "./results-of-reading.ts";

/** A file of rows that was read to become results. */
export interface ImportedFile {
  readonly reading: DataRead;
  readonly columns: Readonly<Record<string, string>>;
  /** Its path from the root; absent where it lies outside. */
  readonly path?: string;
  /** Where it lies, for people. */
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
  { reading, columns, path, source, metricType }: ImportedFile,
  beside: Partial<Result>,
): readonly Partial<Result>[] | string {
  const { samples, rows, hash, leftOut, outside } = reading;
  if (samples.length === 0) {
    const [first] = [...leftOut.first, ...outside.first];
    return `No row of ${source} counts: row ${first?.row}, ${first?.problem}. Check which column is what.`;
  }
  if (path !== undefined) return [{ ...beside, data: path, columns: { ...columns }, rows, hash }];
  return resultsOfReading(reading, { source, ...beside }, metricType !== "quantile");
}
