/**
 * What methods ask of their input. Each throws a RangeError with a sentence that names the number.
 *
 * @throws RangeError
 */
export const demand = {
  /** Whole and not negative; beyond 2^53 a double no longer counts. */
  count(name: string, value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) refuse(name, "a whole number of 0 or more", value);
  },

  atLeast(name: string, value: number, least: number): void {
    if (!(Number.isFinite(value) && value >= least)) refuse(name, `a number of ${least} or more`, value);
  },

  number(name: string, value: number): void {
    if (!Number.isFinite(value)) refuse(name, "a number", value);
  },

  numbers(name: string, values: readonly number[]): void {
    const wrong = values.find((value) => !Number.isFinite(value));
    if (wrong !== undefined) refuse(`each of ${name}`, "a number", wrong);
  },

  /** Above 0. */
  positive(name: string, value: number): void {
    if (!(Number.isFinite(value) && value > 0)) refuse(name, "a number above 0", value);
  },

  /** Strictly between 0 and 1, such as a confidence level. */
  share(name: string, value: number): void {
    if (!(value > 0 && value < 1)) refuse(name, "between 0 and 1, such as 0.95", value);
  },

  /** From 0 to 1, both included. */
  chance(name: string, value: number): void {
    if (!(value >= 0 && value <= 1)) refuse(name, "from 0 to 1, such as 0.08 for 8%", value);
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

function refuse(name: string, wanted: string, value: number): never {
  const start = name.charAt(0).toUpperCase() + name.slice(1);
  throw new RangeError(`${start} must be ${wanted}, not ${String(value)}.`);
}
