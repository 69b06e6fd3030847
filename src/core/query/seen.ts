import type { Experiment, Result } from "../model/experiment.ts";
import { latestByArm, observedIn, primaryResultsOf } from "../model/readings.ts";
import { fewestForPercent } from "../verdict/words/sample-words.ts";

/** What came out so far: the number that people ask for, and what it was counted from. */
export interface Seen {
  readonly value: string;
  readonly detail: string;
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/**
 * The latest reading of the metric that decides; with arms, that of one arm against the control.
 *
 * @param arm The one to tell of; the last that was read where it is not said.
 */
export function seenIn(experiment: Experiment, arm?: string): Seen | undefined {
  const latest = latestByArm(primaryResultsOf(experiment));
  const readings = Array.from(latest.values());
  const control = readings.find(({ arm }) => arm !== undefined && arm === controlOf(experiment));
  const others = readings.filter((reading) => reading !== control);
  const treated = (arm === undefined ? undefined : others.find((reading) => reading.arm === arm)) ?? others.at(-1);
  const seen = treated && seenInReading(treated);
  if (!seen || !control) return seen ?? (control && seenInReading(control));
  return {
    value: seen.value,
    detail: `${seen.detail}${seen.detail ? ", " : ""}against ${seenInReading(control)?.value ?? "?"}`,
  };
}

function controlOf({ arms = {} }: Experiment): string | undefined {
  const names = Object.keys(arms);
  return names.includes("control") ? "control" : names[0];
}

/** One reading in words; `undefined` where it holds no number yet. */
export function seenInReading(reading: Result): Seen | undefined {
  const { successes, of, mean, events, exposure, values, judged, data } = reading;
  if (successes !== undefined && of !== undefined) {
    const counts = `${whole.format(successes)} of ${whole.format(of)}`;
    return of < fewestForPercent
      ? { value: counts, detail: "" }
      : { value: `${((100 * successes) / of).toFixed(1)}%`, detail: counts };
  }
  const observed = observedIn(reading);
  const counted = observed === undefined ? "" : `n = ${whole.format(observed)}`;
  if (mean !== undefined) return { value: typeof mean === "number" ? decimal.format(mean) : mean, detail: counted };
  if (events !== undefined) {
    return {
      value: `${whole.format(events)} events`,
      detail: exposure === undefined ? "" : `in ${decimal.format(exposure)}`,
    };
  }
  if (values?.length) {
    return { value: decimal.format(values.reduce((sum, value) => sum + value, 0) / values.length), detail: counted };
  }
  if (judged) return { value: `judged ${judged}`, detail: "" };
  return data === undefined ? undefined : { value: "data in a file", detail: data };
}
