import { countForm, numberForm, outcomeForm, type NumberForm } from "./cell.ts";
import type { Sample } from "./sample.ts";
import { ValueList } from "./value-list.ts";

/** What a column may be. */
export const roles = [
  "arm",
  "date",
  "successes",
  "of",
  "outcome",
  "value",
  "before",
  "after",
  "events",
  "exposure",
] as const;
export type Role = (typeof roles)[number];

/** The columns that hold a measurement together, and the sample that rows of them make. */
export interface Shape {
  readonly roles: readonly Role[];
  readonly forms: readonly NumberForm[];
  /** How many numbers of each row are kept. */
  readonly kept: number;
  /** What is wrong with numbers that are fine one by one. */
  problemOf?(numbers: readonly number[]): string | undefined;
  start(): Growing;
}

/** The sample of one group while rows come in. */
export interface Growing {
  add(numbers: readonly number[]): void;
  sample(): Sample;
}

/** @param hasDecimalComma Whether `1,5` is one and a half. */
export function shapesFor(hasDecimalComma: boolean): readonly Shape[] {
  const number = numberForm(hasDecimalComma);
  return [
    {
      roles: ["successes", "of"],
      forms: [countForm, countForm],
      kept: 0,
      problemOf: ([successes = 0, of = 0]) => (of < successes ? `${successes} of ${of} is more than all` : undefined),
      start: () => growingCounts((successes, n) => ({ type: "proportion", successes, n })),
    },
    {
      roles: ["outcome"],
      forms: [outcomeForm],
      kept: 0,
      start: () => {
        const { add, sample } = growingCounts((successes, n) => ({ type: "proportion", successes, n }));
        return { add: ([outcome = 0]) => add([outcome, 1]), sample };
      },
    },
    { roles: ["value"], forms: [number], kept: 1, start: growingValues },
    { roles: ["before", "after"], forms: [number, number], kept: 2, start: growingPairs },
    {
      roles: ["events", "exposure"],
      forms: [countForm, number],
      kept: 0,
      problemOf: ([, exposure = 0]) => (exposure < 0 ? `${exposure} is below zero` : undefined),
      start: () => growingCounts((events, exposure) => ({ type: "rate", events, exposure })),
    },
  ];
}

function growingCounts(toSample: (first: number, second: number) => Sample): Growing {
  let [first, second] = [0, 0];
  return {
    add([one = 0, other = 0]) {
      first += one;
      second += other;
    },
    sample: () => toSample(first, second),
  };
}

function growingValues(): Growing {
  const values = new ValueList();
  return {
    add: ([value = 0]) => values.add(value),
    sample: () => ({ type: "values", values: values.toArray() }),
  };
}

function growingPairs(): Growing {
  const [before, after] = [new ValueList(), new ValueList()];
  return {
    add([one = 0, other = 0]) {
      before.add(one);
      after.add(other);
    },
    sample: () => ({ type: "pairs", before: before.toArray(), after: after.toArray() }),
  };
}
