import { toCapital } from "../base/to-capital.ts";
/**
 * What methods ask of their input. Each throws a RangeError with a sentence that names the number.
 *
 * @throws RangeError
 */
export const demand = {
  /** Whole and not negative; a million million is more than there are people, and still quick. */
  count(name: string, value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 1e12) refuse(name, "a whole number from 0 to 1e12", value);
  },

  atLeast(name: string, value: number, least: number): void {
    if (!(isMeasurable(value) && value >= least)) refuse(name, `a number of ${least} or more`, value);
  },

  number(name: string, value: number): void {
    if (!(Math.abs(value) <= largest)) refuse(name, "a number", value);
  },

  numbers(name: string, values: readonly number[]): void {
    const wrong = values.find((value) => !(Math.abs(value) <= largest));
    if (wrong !== undefined) refuse(`each of ${name}`, "a number", wrong);
  },

  /** Above 0. */
  positive(name: string, value: number): void {
    if (!(isMeasurable(value) && value > 0)) refuse(name, "a number above 0", value);
  },

  /** Threshold times exposure. */
  expected(events: number): void {
    if (events <= 1e12) return;
    throw new RangeError(
      `The threshold over this exposure comes to ${events} events; choose a larger unit of exposure.`,
    );
  },

  /** Strictly between 0 and 1, such as a confidence level, and not absurdly near to either. */
  share(name: string, value: number): void {
    if (!(value >= 1e-12 && value <= 1 - 1e-12)) refuse(name, "between 0 and 1, such as 0.95", value);
  },

  /** From 0 to 1, both included. */
  chance(name: string, value: number): void {
    if (!(value >= 0 && value <= 1)) refuse(name, "from 0 to 1, such as 0.08 for 8%", value);
  },

  /** Of a beta distribution that stands for at most a thousand million observations. */
  prior({ alpha, beta }: { readonly alpha: number; readonly beta: number }): void {
    for (const [name, value] of [["alpha", alpha] as const, ["beta", beta] as const]) {
      if (!(value >= 0.001 && value <= 1e9)) refuse(`${name} of the prior`, "from 0.001 to 1e9", value);
    }
  },

  /** Successes out of n. */
  proportion(name: string, { successes, n }: { readonly successes: number; readonly n: number }): void {
    demand.count(`the successes of ${name}`, successes);
    demand.count(`n of ${name}`, n);
    if (successes > n) {
      throw new RangeError(`There cannot be more successes (${successes}) than observations (${n}) in ${name}.`);
    }
  },
};

/** Squares and fourth powers can still be computed with, and nothing that is measured lies outside. */
const largest = 1e70;
const smallest = 1e-70;

function isMeasurable(value: number): boolean {
  return value === 0 || (Math.abs(value) <= largest && Math.abs(value) >= smallest);
}

function refuse(name: string, wanted: string, value: number): never {
  const isExtreme = Number.isFinite(value) && !isMeasurable(value);
  const must = isExtreme ? `0, or between ${smallest} and ${largest} in size` : wanted;
  throw new RangeError(`${toCapital(name)} must be ${must}, not ${String(value)}.`);
}
