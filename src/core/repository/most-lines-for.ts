import type { Experiment } from "../model/experiment.ts";

/** How many changed lines a cheap method needs at most; `undefined` for one that is a full build (formats, section 10). */
export function mostLinesFor(method: NonNullable<Experiment["method"]>): number | undefined {
  return mostLines[method];
}

/** What the method needs that needs least. */
export const smallestBuild = 200;

const mostLines: { readonly [Name in NonNullable<Experiment["method"]>]?: number } = {
  interview: smallestBuild,
  survey: smallestBuild,
  "mock-up": smallestBuild,
  "fake-door": 800,
  simulation: 800,
  prototype: 800,
};
