import assert from "node:assert/strict";
import type { MeasuredMetric } from "../../../../src/core/verdict/verdict-input.ts";
import type { Verdict } from "../../../../src/core/verdict/verdict.ts";
import { verdictOn } from "../../kit/verdicts.ts";

/** Numbers that look drawn and are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Case {
  readonly threshold: string;
  readonly metric: MeasuredMetric;
  readonly results: readonly string[];
}

const draw = drawn(20_260_316);
const whole = (low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
/** Mostly very near to a number, where rounding hides the side. */
const near = (value: number): number => value * (1 + (draw() - 0.5) * 10 ** -whole(1, 6));
const arms = (control: string, treated: string): readonly string[] => [
  `arm: control, ${control}`,
  `arm: new, ${treated}`,
];
const mean = (value: number): string => `mean: ${value}, sd: ${Math.abs(value) / 5}, n: 400`;

const kinds: Readonly<Record<string, () => Case>> = {
  percent: () => {
    const of = whole(20, 200_000);
    const percent = oneOf([1, 8, 50, 99, 0.5]);
    const successes = Math.min(of, Math.max(0, Math.round((of * percent) / 100) + whole(-2, 2)));
    const threshold = `${oneOf(["at least", "at most"])} ${percent}%`;
    return { threshold, metric: { type: "proportion" }, results: [`successes: ${successes}, of: ${of}`] };
  },
  points: () => {
    const of = whole(20, 50_000);
    const points = oneOf([1, 2, 5]);
    const base = Math.floor(0.2 * of);
    const step = Math.max(0, Math.min(of, base + Math.round((oneOf([1, -1]) * points * of) / 100) + whole(-1, 1)));
    const threshold = `${oneOf(["increase by", "decrease by", "no worse than"])} ${points} points`;
    const results = arms(`successes: ${base}, of: ${of}`, `successes: ${step}, of: ${of}`);
    return { threshold, metric: { type: "proportion", better: oneOf(["higher", "lower"]) }, results };
  },
  ms: () => {
    const limit = oneOf([300, 2, 45_000]);
    return { threshold: `at most ${limit} ms`, metric: { type: "mean", unit: "ms" }, results: [mean(near(limit))] };
  },
  eur: () => {
    const base = oneOf([50, 12_345_678]);
    const step = oneOf([5, 0.5, 1000]);
    const treated = base + near(oneOf([1, -1]) * step);
    const threshold = `${oneOf(["increase by", "decrease by", "no worse than"])} ${step} EUR`;
    return {
      threshold,
      metric: { type: "mean", unit: "EUR", better: "higher" },
      results: arms(mean(base), mean(treated)),
    };
  },
  relative: () => {
    const threshold = `${oneOf(["increase by", "decrease by"])} 15% relative`;
    return {
      threshold,
      metric: { type: "mean" },
      results: arms(mean(80), mean(80 * (1 + near(oneOf([0.15, -0.15]))))),
    };
  },
  rates: () => {
    const exposure = whole(5, 5000);
    const events = Math.max(0, Math.round(near(0.5 * exposure)));
    const threshold = `${oneOf(["at most", "at least"])} 0.5 per day`;
    return { threshold, metric: { type: "rate" }, results: [`events: ${events}, exposure: ${exposure}`] };
  },
  "rates of so many": () => {
    const exposure = whole(1000, 500_000);
    const events = Math.max(0, Math.round(near(0.002 * exposure)));
    const threshold = "at most 2 per 1,000 requests";
    return { threshold, metric: { type: "rate" }, results: [`events: ${events}, exposure: ${exposure}`] };
  },
  times: () => {
    const results = arms(mean(80), mean(near(160)));
    return { threshold: `${oneOf(["at least", "at most"])} 2 times`, metric: { type: "mean" }, results };
  },
};

const number = String.raw`[+−]?\d[\d,]*(?:\.\d+)?`;
const numbersIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(new RegExp(number, "g")), ([digits]) =>
    Number(digits.replace("−", "-").replaceAll(",", "")),
  );

/** The two numbers of a sentence, and how it says that the first stands to the second. */
function saidIn(seen: string): { readonly first: number; readonly said: string; readonly second: number } | undefined {
  const words =
    /(above|below|exactly at) the (?:target|limit) of |(more than|less than|exactly) the (?:claimed|accepted) /;
  const [match, level, size] = words.exec(seen) ?? [];
  if (match === undefined) return undefined;
  const [before = "", after = ""] = seen.split(match);
  // "0.75 per 1,000" and "the mean of 40" hold a number behind the one that counts.
  const first = numbersIn(before.replace(/ per [\d,]+|, the mean of [\d,]+/g, "")).at(-1);
  const [second] = numbersIn(after);
  return first === undefined || second === undefined ? undefined : { first, said: level ?? size ?? "", second };
}

const sides: Readonly<Record<string, number>> = { above: 1, "more than": 1, below: -1, "less than": -1 };

const runs = 80;

function verdictIn({ threshold, metric, results }: Case): Verdict {
  const plan = results.length > 1 ? "\narms: { control: 1, new: 1 }" : "";
  const lines = results.map((one) => `  - { ${one} }`).join("\n");
  const text = `metric: measured\nthreshold: ${threshold}${plan}\nresults:\n${lines}\n`;
  return verdictOn(text, { metrics: { measured: metric } });
}

describe("the side that a sentence says", () => {
  for (const [kind, caseOf] of Object.entries(kinds)) {
    it(`is seen in the digits beside it, of ${kind}`, () => {
      let told = 0;
      for (let run = 0; run < runs; run++) {
        const { seen = "" } = verdictIn(caseOf());
        const said = saidIn(seen);
        if (!said) continue;
        told++;
        assert.equal(Math.sign(said.first - said.second), sides[said.said] ?? 0, seen);
      }
      assert.ok(runs / 3 < told, `only ${told} sentences said a side`);
    });

    it(`is the same in the interval, of ${kind}`, () => {
      let told = 0;
      for (let run = 0; run < runs; run++) {
        const one = caseOf();
        const { claims, shown } = verdictIn(one);
        const [claim] = claims;
        const [, interval = ""] = /(?:interval|from) (.*?)(?: fits)?\.(?: |$)/.exec(shown) ?? [];
        const [low, high] = numbersIn(interval.replace(/ per [\d,]+/g, ""));
        if (!claim || low === undefined || high === undefined) continue;
        told++;
        const size = numbersIn(one.threshold)[0] ?? 0;
        const isSize = claim.scale !== "level" && !one.threshold.endsWith("times");
        const bound = isSize ? Math.sign(claim.bound) * size : size;
        const [from, to] = claim.interval.map((end) => Math.sign((end ?? 0) - claim.bound));
        assert.deepEqual([Math.sign(low - bound), Math.sign(high - bound)], [from, to], `${one.threshold}: ${shown}`);
      }
      assert.ok(runs / 3 < told, `only ${told} intervals were shown`);
    });
  }
});
