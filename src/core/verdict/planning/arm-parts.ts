import { parseQuantity } from "../../grammar/quantity.ts";
import type { Experiment } from "../../model/experiment.ts";

/** Which parts of a sample the groups of a plan get. */
export interface ArmParts {
  /** Of all variants the smallest part, for it decides last. */
  readonly treated: number;
  readonly control: number;
  readonly variants: number;
}

/**
 * The parts of control and variants; `undefined` where there are fewer than two arms. Shares that cannot be read, or
 * come to nothing, are taken as equal.
 */
export function armPartsOf({ arms = {} }: Pick<Experiment, "arms">): ArmParts | undefined {
  const names = Object.keys(arms);
  if (names.length < 2) return undefined;
  const written = names.map((name) => partOf(arms[name] ?? ""));
  const sum = written.reduce((all, part) => all + part, 0);
  const isUsable = written.every((part) => 0 < part) && sum < Infinity;
  const parts = isUsable ? written.map((part) => part / sum) : names.map(() => 1 / names.length);
  const at = Math.max(0, names.indexOf("control"));
  const variants = parts.filter((_, arm) => arm !== at);
  return { treated: Math.min(...variants), control: parts[at] ?? 0, variants: variants.length };
}

function partOf(text: string): number {
  const reading = parseQuantity(text);
  return "quantity" in reading ? reading.quantity.value : 0;
}

/** How many of a sample are in an arm that gets this part of it; whole ones, as far as a double tells. */
export function armSizeOf(part: number, sample: number): number {
  return Math.floor(part * sample + 1e-6);
}
