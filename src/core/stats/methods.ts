import { anomaly } from "./anomaly.ts";
import { toCaseForm } from "./case-form.ts";
import {
  asObject,
  byField,
  type CaseReader,
  listOf,
  number,
  numbers,
  objectOf,
  oneOf,
  optional,
  text,
} from "./case-input.ts";
import { chanceToBeBest } from "./chance-to-be-best.ts";
import { chanceToBeatControl } from "./chance-to-beat-control.ts";
import { cumulativeLift } from "./cumulative-lift.ts";
import { meanOneSample } from "./mean-one-sample.ts";
import { meanPaired } from "./mean-paired.ts";
import { meanTwoSampleWelch } from "./mean-two-sample-welch.ts";
import type { SampleMean } from "./moments.ts";
import { multipleTesting } from "./multiple-testing.ts";
import { powerMeans } from "./power-means.ts";
import { powerOneProportion } from "./power-one-proportion.ts";
import { powerTwoProportions } from "./power-two-proportions.ts";
import { proportionOneSample } from "./proportion-one-sample.ts";
import { proportionTwoSample } from "./proportion-two-sample.ts";
import { quantileOneSample } from "./quantile-one-sample.ts";
import { quantileTwoSample } from "./quantile-two-sample.ts";
import { rateOneSample } from "./rate-one-sample.ts";
import { rateTwoSample } from "./rate-two-sample.ts";
import { relativeLiftMeans } from "./relative-lift-means.ts";
import { relativeLiftProportions } from "./relative-lift-proportions.ts";
import { sequentialMean } from "./sequential-mean.ts";
import { sequentialProportion } from "./sequential-proportion.ts";
import { srmSequential } from "./srm-sequential.ts";
import { srm } from "./srm.ts";
import { trendLinear } from "./trend-linear.ts";
import { trendMannKendall } from "./trend-mann-kendall.ts";

/** From an input as JSON to an answer as JSON; see `case-input.ts` and `case-form.ts`. */
export type Method = (input: unknown) => unknown;

const confidenceLevel = number;
const proportion = objectOf({ successes: number, n: number });
const proportionArms = { control: proportion, treatment: proportion };
const rate = objectOf({ events: number, exposure: number });
const prior = objectOf({ alpha: number, beta: number });
const series = objectOf({ values: numbers, times: optional(numbers), confidenceLevel });
const sampleRatio = { observed: numbers, expectedWeights: numbers };
const meanArms = {
  control: meanWith({}) as CaseReader<SampleMean>,
  treatment: meanWith({}) as CaseReader<SampleMean>,
};
const twoProportions = { baseline: number, alpha: number, alternative: oneOf("two-sided", "one-sided") };
const oneProportion = { threshold: number, assumed: number, alpha: number, alternative: oneOf("greater", "less") };
const means = {
  delta: number,
  sd: number,
  alpha: number,
  type: oneOf("two-sample", "one-sample", "paired"),
  alternative: oneOf("two-sided", "one-sided"),
};
const watched = { successes: number, n: number, threshold: number, alpha: number };

/** Every method by its name, as `uol stats` takes it. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    "proportion_one_sample",
    method(objectOf({ successes: number, n: number, threshold: number, confidenceLevel }), proportionOneSample),
  ],
  [
    "proportion_two_sample",
    method(objectOf({ ...proportionArms, nullDifference: number, confidenceLevel }), proportionTwoSample),
  ],
  [
    "relative_lift_proportions",
    method(objectOf({ ...proportionArms, threshold: number, confidenceLevel }), relativeLiftProportions),
  ],
  ["relative_lift_means", method(objectOf({ ...meanArms, threshold: number, confidenceLevel }), relativeLiftMeans)],
  [
    "chance_to_beat_control",
    method(
      objectOf({
        ...proportionArms,
        prior,
        relativeThreshold: optional(number),
        absoluteThreshold: optional(number),
      }),
      chanceToBeatControl,
    ),
  ],
  [
    "chance_to_be_best",
    method(
      objectOf({ variants: listOf(objectOf({ name: optional(text), successes: number, n: number })), prior }),
      chanceToBeBest,
    ),
  ],
  [
    "rate_one_sample",
    method(objectOf({ events: number, exposure: number, threshold: number, confidenceLevel }), rateOneSample),
  ],
  [
    "rate_two_sample",
    method(objectOf({ control: rate, treatment: rate, nullRatio: number, confidenceLevel }), rateTwoSample),
  ],
  ["mean_one_sample", method(meanWith({ threshold: number, confidenceLevel }), meanOneSample)],
  [
    "mean_two_sample_welch",
    method(objectOf({ ...meanArms, nullDifference: number, confidenceLevel }), meanTwoSampleWelch),
  ],
  [
    "mean_paired",
    method(objectOf({ before: numbers, after: numbers, threshold: number, confidenceLevel }), meanPaired),
  ],
  [
    "quantile_one_sample",
    method(objectOf({ values: numbers, probability: number, threshold: number, confidenceLevel }), quantileOneSample),
  ],
  [
    "quantile_two_sample",
    method(objectOf({ control: numbers, treatment: numbers, probability: number, confidenceLevel }), quantileTwoSample),
  ],
  ["srm", method(objectOf(sampleRatio), srm)],
  ["srm_sequential", method(objectOf({ ...sampleRatio, concentration: number }), srmSequential)],
  [
    "power_two_proportions",
    method(
      byField("solve_for", {
        n_per_group: objectOf({ ...twoProportions, solveFor: oneOf("n_per_group"), treatment: number, power: number }),
        power: objectOf({ ...twoProportions, solveFor: oneOf("power"), treatment: number, nPerGroup: number }),
        treatment: objectOf({
          ...twoProportions,
          solveFor: oneOf("treatment"),
          nPerGroup: number,
          power: number,
          direction: oneOf("increase", "decrease"),
        }),
      }),
      powerTwoProportions,
    ),
  ],
  [
    "power_one_proportion",
    method(
      byField("solve_for", {
        n: objectOf({ ...oneProportion, solveFor: oneOf("n"), power: number }),
        power: objectOf({ ...oneProportion, solveFor: oneOf("power"), n: number }),
      }),
      powerOneProportion,
    ),
  ],
  [
    "power_means",
    method(
      byField("solve_for", {
        n: objectOf({ ...means, solveFor: oneOf("n"), power: number }),
        power: objectOf({ ...means, solveFor: oneOf("power"), n: number }),
      }),
      powerMeans,
    ),
  ],
  [
    "sequential_mean",
    method(
      objectOf({
        estimate: number,
        standardError: number,
        n: number,
        alpha: number,
        tuningN: number,
        alternative: oneOf("two-sided", "greater", "less"),
        nullValue: number,
      }),
      sequentialMean,
    ),
  ],
  [
    "sequential_proportion",
    method(
      (input, place) =>
        "tuning_n" in asObject(input, place)
          ? objectOf({ ...watched, tuningN: number })(input, place)
          : objectOf({ ...watched, prior })(input, place),
      sequentialProportion,
    ),
  ],
  ["multiple_testing", method(objectOf({ pValues: numbers }), multipleTesting)],
  [
    "anomaly",
    method(objectOf({ history: numbers, value: number, threshold: number, robustThreshold: number }), anomaly),
  ],
  ["trend_mann_kendall", method(series, trendMannKendall)],
  ["trend_linear", method(series, trendLinear)],
  ["cumulative_lift", method(objectOf({ lifts: numbers, seLog: optional(numbers), confidenceLevel }), cumulativeLift)],
]);

/** @throws RangeError from the method when the input is not what it takes. */
function method<Input>(read: CaseReader<Input>, run: (input: Input) => object): Method {
  return (input) => toCaseForm(run(read(input, "")));
}

/** A sample given by its values or by what is left of them, with further fields beside. */
function meanWith<F extends Readonly<Record<string, CaseReader<number>>>>(
  further: F,
): CaseReader<SampleMean & { readonly [Key in keyof F]: number }> {
  const whole = objectOf({ values: numbers, ...further });
  const summary = objectOf({ n: number, mean: number, sd: number, ...further });
  return (input, place) =>
    ("values" in asObject(input, place) ? whole(input, place) : summary(input, place)) as unknown as SampleMean & {
      readonly [Key in keyof F]: number;
    };
}
