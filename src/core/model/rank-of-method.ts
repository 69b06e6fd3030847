import { methods, type Experiment } from "./experiment.ts";

/** Where the method of an experiment stands, from 0 for the cheapest to the dearest; -1 where it has none. */
export function rankOfMethod({ method }: Pick<Experiment, "method">): number {
  return method === undefined ? -1 : methods.indexOf(method);
}
