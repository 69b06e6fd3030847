import type { DataRead } from "../data/data-reading.ts";
import type { Sample } from "../data/sample.ts";
import type { Result } from "../model/experiment.ts";
import { observedIn } from "../verdict/observed-in.ts";
import { momentsOf } from "../stats/moments.ts";

/** More values than this make no line; of pairs, and where a quantile is claimed, a sum would lose what counts. */
const mostInLine = 100;

/**
 * The readings to write where a file of rows itself stays outside: its numbers by arm, with where they come from.
 *
 * @param beside What each of them says besides its numbers, such as date and source.
 * @param mayBeSummedUp Whether mean and deviation tell enough of many values.
 * @returns A sentence for a person where the rows cannot be told in a line.
 */
export function resultsOfReading(
  { samples, hash, rows }: DataRead,
  beside: Partial<Result>,
  mayBeSummedUp: boolean,
): readonly Partial<Result>[] | string {
  const areTooMany = ({ type }: Sample, count: number): boolean =>
    mostInLine < count && (type === "pairs" || (type === "values" && !mayBeSummedUp));
  if (samples.some(({ sample }) => areTooMany(sample, observedIn(sample)))) {
    return `More than ${mostInLine} of them make no line; copy the file into the folder of the experiment, and import it from there.`;
  }
  return samples.map(({ arm, sample }) => ({
    ...beside,
    ...(arm === undefined ? {} : { arm }),
    ...numbersOf(sample),
    rows,
    hash,
  }));
}

function numbersOf(sample: Sample): Partial<Result> {
  switch (sample.type) {
    case "proportion":
      return { successes: sample.successes, of: sample.n };
    case "rate":
      return { events: sample.events, exposure: rounded(sample.exposure) };
    case "mean":
      return { mean: sample.mean, sd: sample.sd, n: sample.n };
    case "values": {
      if (sample.values.length <= mostInLine) return { values: Array.from(sample.values) };
      const { mean, sd, n } = momentsOf({ values: Array.from(sample.values) });
      return { ...(mean === null ? {} : { mean: rounded(mean) }), ...(sd === null ? {} : { sd: rounded(sd) }), n };
    }
    case "pairs":
      return { before: Array.from(sample.before), after: Array.from(sample.after) };
  }
}

/** Ten digits tell everything that was measured, and leave out how computers count. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
