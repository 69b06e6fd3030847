import type { Design } from "./design.ts";
import type { Group } from "./group.ts";

const share = (chance: number, perStep: number, arm?: string): Group => ({
  ...(arm ? { arm } : {}),
  form: "share",
  perStep,
  mean: chance,
  deviation: Math.sqrt(chance * (1 - chance)),
  draw: (random) => random.yes(chance),
});

const mean = (mean: number, deviation: number, perStep: number, arm?: string): Group => ({
  ...(arm ? { arm } : {}),
  form: "mean",
  perStep,
  mean,
  deviation,
  draw: (random) => mean + deviation * random.normal(),
});

const rate = (perDay: number, arm?: string): Group => ({
  ...(arm ? { arm } : {}),
  form: "rate",
  perStep: 1,
  mean: perDay,
  deviation: Math.sqrt(perDay),
  draw: (random) => random.poisson(perDay),
});

/** Waiting times of which 5% are longer than `p95`. */
const waits = (p95: number, perStep: number): Group => ({
  form: "values",
  perStep,
  mean: 0.95,
  deviation: Math.sqrt(0.95 * 0.05),
  draw: (random) => (p95 * Math.log(random.uniform())) / Math.log(0.05),
  count: (value) => (value <= p95 ? 1 : 0),
});

const oneShare = { type: "proportion", better: "higher" } as const;
const oneMean = { type: "mean", better: "higher" } as const;

/** Every way in which a claim can be judged by numbers. */
export const designs: readonly Design[] = [
  {
    name: "a share against a number",
    threshold: "at least 8%",
    metric: oneShare,
    treated: share(0.08, 20),
    isMoreBetter: true,
  },
  {
    name: "a share between two numbers",
    threshold: "between 45% and 55%",
    metric: oneShare,
    treated: share(0.45, 20),
    isMoreBetter: true,
  },
  {
    name: "two shares, difference",
    threshold: "increase by 2 points",
    metric: oneShare,
    treated: share(0.12, 10, "treated"),
    control: share(0.1, 10, "control"),
    isMoreBetter: true,
  },
  {
    name: "two shares, relative change",
    threshold: "increase by 20% relative",
    metric: oneShare,
    treated: share(0.12, 10, "treated"),
    control: share(0.1, 10, "control"),
    factor: 1.2,
    isMoreBetter: true,
  },
  {
    name: "two shares, no worse than",
    threshold: "no worse than 2 points",
    metric: oneShare,
    treated: share(0.48, 10, "treated"),
    control: share(0.5, 10, "control"),
    isMoreBetter: true,
  },
  {
    name: "a mean against a number",
    threshold: "at most 50",
    metric: { type: "mean", better: "lower" },
    treated: mean(50, 15, 20),
    isMoreBetter: false,
  },
  {
    name: "two means, difference",
    threshold: "increase by 2",
    metric: oneMean,
    treated: mean(52, 15, 10, "treated"),
    control: mean(50, 10, 10, "control"),
    isMoreBetter: true,
  },
  {
    name: "two means, relative change",
    threshold: "increase by 5% relative",
    metric: oneMean,
    treated: mean(52.5, 15, 10, "treated"),
    control: mean(50, 10, 10, "control"),
    factor: 1.05,
    isMoreBetter: true,
  },
  {
    name: "pairs before and after",
    threshold: "decrease by 5",
    metric: { type: "mean", better: "lower" },
    treated: { ...mean(-5, 12, 4), form: "pairs" },
    isMoreBetter: false,
  },
  {
    name: "a rate against a number",
    threshold: "at most 3",
    metric: { type: "rate", better: "lower" },
    treated: rate(3),
    isMoreBetter: false,
  },
  {
    name: "two rates, relative change",
    threshold: "decrease by 20% relative",
    metric: { type: "rate", better: "lower" },
    treated: rate(2.4, "treated"),
    control: rate(3, "control"),
    factor: 0.8,
    isMoreBetter: false,
  },
  {
    name: "a 95th percentile against a number",
    threshold: "at most 300",
    metric: { type: "quantile", quantile: 0.95, better: "lower" },
    treated: waits(300, 20),
    isMoreBetter: true,
  },
];
