import type { Result } from "../../src/core/model/experiment.ts";
import type { Random } from "./random.ts";

/** How often a path can be looked at: every number of looks that is tried divides it. */
export const steps = 100;

/** Those who are observed under one arm: what comes of one of them, and the form in which it is written down. */
export interface Group {
  readonly arm?: string;
  readonly form: "share" | "rate" | "mean" | "values" | "pairs";
  /** How many are observed between two looks. */
  readonly perStep: number;
  /** Of what `count` makes of a value; it shows how far a path has strayed. */
  readonly mean: number;
  readonly deviation: number;
  /** One value: 0 or 1 for a share, the events of one day for a rate, the change for pairs. */
  readonly draw: (random: Random) => number;
  readonly count?: (value: number) => number;
}

/** What was observed of one group in one run, look by look. */
export class Observed {
  readonly #group: Group;
  readonly #values: Float64Array;
  readonly #before: Float64Array | undefined;
  readonly #sums = new Float64Array(steps + 1);
  readonly #squares = new Float64Array(steps + 1);
  readonly #counts = new Float64Array(steps + 1);

  constructor(group: Group) {
    this.#group = group;
    this.#values = new Float64Array(steps * group.perStep);
    if (group.form === "pairs") this.#before = new Float64Array(steps * group.perStep);
  }

  /** Draws another run in place of the last one. */
  redraw(random: Random): void {
    const { perStep, draw, count = (value: number) => value } = this.#group;
    let [sum, squares, counts] = [0, 0, 0];
    for (let at = 0; at < this.#values.length; at++) {
      const value = draw(random);
      this.#values[at] = value;
      if (this.#before) this.#before[at] = 100 + 20 * random.normal();
      sum += value;
      squares += value * value;
      counts += count(value);
      if ((at + 1) % perStep > 0) continue;
      const step = (at + 1) / perStep;
      this.#sums[step] = sum;
      this.#squares[step] = squares;
      this.#counts[step] = counts;
    }
  }

  sizeAt(step: number): number {
    return step * this.#group.perStep;
  }

  averageAt(step: number): number {
    return (this.#counts[step] ?? NaN) / this.sizeAt(step);
  }

  /** As it stands under `results:`. */
  resultAt(step: number): Result {
    const { arm } = this.#group;
    return { ...(arm ? { arm } : {}), ...this.#numbersAt(step) };
  }

  #numbersAt(step: number): Result {
    const n = this.sizeAt(step);
    const sum = this.#sums[step] ?? NaN;
    switch (this.#group.form) {
      case "share":
        return { successes: sum, of: n };
      case "rate":
        return { events: sum, exposure: n };
      case "mean":
        return { mean: sum / n, sd: Math.sqrt(((this.#squares[step] ?? NaN) - (sum * sum) / n) / (n - 1)), n };
      case "values":
        return { values: Array.from(this.#values.subarray(0, n)) };
      case "pairs": {
        const before = Array.from(this.#before?.subarray(0, n) ?? []);
        return { before, after: before.map((value, at) => value + (this.#values[at] ?? NaN)) };
      }
    }
  }
}
