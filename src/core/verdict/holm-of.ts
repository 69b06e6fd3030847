import { multipleTesting } from "../stats/multiple-testing.ts";

/** A p-value that counts for several questions at once. */
export interface Corrected {
  readonly p: number;
  /**
   * By how much the step multiplies it that decides on it: an interval at the level divided by so much leaves out the
   * threshold just where the corrected p-value passes.
   */
  readonly times: number;
}

/** What is left of p-values when several questions were asked at once (Holm), and the step that decides on each. */
export function holmOf(pValues: readonly number[], line: number): readonly Corrected[] {
  const { holm } = multipleTesting({ pValues });
  // The steps end at the first that does not pass; those behind it are held by the same step.
  const passed = holm.filter((p) => 1 - p > line).length;
  return pValues.map((value, at) => {
    const before = pValues.filter((other) => other < value).length;
    return { p: holm[at] ?? 1, times: pValues.length - Math.min(before, passed) };
  });
}

/** A p-value that answers the only question. */
export function uncorrected(p: number): Corrected {
  return { p, times: 1 };
}
