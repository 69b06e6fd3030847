import { remember } from "../base/remember.ts";
import { parseUnit, type UnitReading } from "../grammar/parse-unit.ts";
import type { Quantity } from "../grammar/quantity.ts";
import { inKeptForm } from "../grammar/unit.ts";
import type { Metric } from "./metric.ts";

/** What is known of a metric, by which its numbers are understood. */
export interface MetricTraits extends Pick<Metric, "title" | "type" | "unit"> {
  readonly id?: string | undefined;
}

/** The unit in which numbers count that stand without one. */
export interface MeasuredUnit extends UnitReading {
  /** Whether a file says so in as many words; else 0.4 of a share may be 40% to one and 0.4% to another. */
  readonly isSaid: boolean;
}

/** What one of a metric counts, as its file says; `undefined` where it says nothing, or what we do not know. */
export function unitOfMetric({ unit, type }: MetricTraits): MeasuredUnit | undefined {
  const said = unit === undefined ? undefined : readUnit(unit);
  if (said) return { ...said, isSaid: true };
  return type === "proportion" ? { unit: "percent", isSaid: false } : undefined;
}

const readUnit = remember(parseUnit);

/** A bare number in a unit; what brings its own unit stays as it is. `undefined` where it may mean two things. */
export function countedIn(written: Quantity, measured: MeasuredUnit | undefined): Quantity | undefined {
  if (!measured || written.unit !== "count" || written.per || measured.unit === "ratio") return written;
  const { unit, per, isSaid } = measured;
  const mayBeFraction = unit === "percent" && !isSaid && written.value !== 0 && Math.abs(written.value) <= 1;
  if (mayBeFraction) return undefined;
  return { value: inKeptForm(written.value, unit), unit, ...(per && { per }) };
}
