import type { DataRequest } from "../data/data-reading.ts";
import type { Experiment, Result } from "../model/experiment.ts";
import { isReversed, windowOf } from "../model/window.ts";

/**
 * What the readings of an experiment ask of files. Those of check-backs lie behind the window, which therefore leaves none
 * of their rows out.
 */
export function dataRequestsOf(record: Experiment): readonly DataRequest[] {
  const { results = [], checkBack = [], arms } = record;
  return [
    ...results.flatMap((result) => dataRequestOf(result, record) ?? []),
    ...checkBack.flatMap((item) => (typeof item === "string" ? [] : (dataRequestOf(item, { arms }) ?? []))),
  ];
}

/**
 * What one reading asks of its file; `undefined` where it names none.
 *
 * Arms and window are only part of it where a column tells them, so that another plan has the same answer. Of rows, which
 * say their own day, none counts behind the window: the grace is for people who read late.
 */
export function dataRequestOf(
  { data, columns = {} }: Result,
  record: Pick<Experiment, "arms" | "window">,
): DataRequest | undefined {
  if (data === undefined) return undefined;
  const arms = columns["arm"] === undefined ? [] : Object.keys(record.arms ?? {});
  const window = windowOf(record);
  // One whose ends are the wrong way round says nothing.
  const isAsked = columns["date"] !== undefined && !isReversed(window);
  return { path: data, columns, arms, ...(isAsked ? window : {}) };
}
