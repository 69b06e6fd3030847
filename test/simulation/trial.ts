import { addDays, type Day } from "../../src/core/base/day.ts";
import type { Experiment } from "../../src/core/model/experiment.ts";
import { verdictOf } from "../../src/core/verdict/verdict-of.ts";
import { experimentOf } from "../core/kit/records.ts";
import type { Design } from "./design.ts";
import { Observed, steps } from "./group.ts";
import type { Random } from "./random.ts";

/**
 * What a team does with its looks: it waits, it has planned to stop at any time, with a sample or with nothing but looks
 * that it records, or it ends the test on this day.
 */
export type Conduct = "waits" | "anytime" | "recorded" | "ends";

/** One experiment that is run again and again, and the verdicts on it at any step. */
export class Trial {
  readonly #design: Design;
  readonly #plan: Experiment;
  readonly #treated: Observed;
  readonly #control: Observed | undefined;
  readonly #scores = new Float64Array(steps + 1);
  readonly #known: Record<Conduct, (boolean | undefined)[]> = {
    waits: [],
    anytime: [],
    recorded: [],
    ends: [],
  };

  constructor(design: Design) {
    this.#design = design;
    this.#treated = new Observed(design.treated);
    this.#control = design.control && new Observed(design.control);
    this.#plan = experimentOf(`
metric: measured
threshold: ${design.threshold}
${design.control ? "arms: { control: 50%, treated: 50% }" : ""}
sample: ${this.#treated.sizeAt(steps) + (this.#control?.sizeAt(steps) ?? 0)}
`);
  }

  redraw(random: Random): void {
    this.#treated.redraw(random);
    this.#control?.redraw(random);
    for (const answers of Object.values(this.#known)) answers.length = 0;
    for (let step = 1; step <= steps; step++) this.#scores[step] = this.#scoreOf(step);
  }

  /** By how many true standard errors the data speak for the claim. */
  scoreAt(step: number): number {
    return this.#scores[step] ?? NaN;
  }

  #scoreOf(step: number): number {
    const { treated, control, factor = 1, isMoreBetter } = this.#design;
    let gap = this.#treated.averageAt(step) - treated.mean;
    let variance = treated.deviation ** 2 / this.#treated.sizeAt(step);
    if (control && this.#control) {
      gap -= factor * (this.#control.averageAt(step) - control.mean);
      variance += (factor * control.deviation) ** 2 / this.#control.sizeAt(step);
    }
    return ((isMoreBetter ? 1 : -1) * gap) / Math.sqrt(variance);
  }

  /** Whether the verdict on the reading of one step is "supported". */
  isSupportedAt(step: number, conduct: Conduct): boolean {
    return (this.#known[conduct][step] ??= this.isSupportedAfter([step], conduct));
  }

  /** The same on the readings of several steps, of which the last one is today's. */
  isSupportedAfter(looks: readonly number[], conduct: Conduct): boolean {
    const today = dayOf(looks.at(-1) ?? 0);
    const { state } = verdictOf({
      record: {
        ...this.#plan,
        ...(conduct === "anytime" ? { looks: "anytime" as const } : {}),
        ...(conduct === "recorded" ? { looks: "anytime" as const, sample: undefined } : {}),
        ...(conduct === "ends" ? { decision: { choice: "persevere", date: today } } : {}),
        results: looks.flatMap((step) => this.#resultsAt(step)),
      },
      metricOf: () => this.#design.metric,
      dataOf: () => undefined,
      registration: undefined,
      today,
      grace: 7,
    });
    return state === "supported";
  }

  #resultsAt(step: number): NonNullable<Experiment["results"]> {
    const groups = this.#control ? [this.#control, this.#treated] : [this.#treated];
    return groups.map((group) => ({ date: dayOf(step), ...group.resultAt(step) }));
  }
}

function dayOf(step: number): Day {
  return addDays("2026-01-01", step);
}
