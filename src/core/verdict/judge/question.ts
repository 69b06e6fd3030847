import type { SampleMean } from "../../stats/moments.ts";
import type { SampleProportion } from "../../stats/sample-proportion.ts";
import type { SampleRate } from "../../stats/sample-rate.ts";

/** What is asked of a method: its samples, sorted by what they are and by what is compared. */
export type Question =
  | { readonly asks: "share"; readonly sample: SampleProportion }
  | { readonly asks: "shares"; readonly control: SampleProportion; readonly treatment: SampleProportion }
  | { readonly asks: "mean"; readonly sample: SampleMean }
  | { readonly asks: "means"; readonly control: SampleMean; readonly treatment: SampleMean }
  | { readonly asks: "pairs"; readonly before: readonly number[]; readonly after: readonly number[] }
  | { readonly asks: "rate"; readonly sample: SampleRate }
  | { readonly asks: "rates"; readonly control: SampleRate; readonly treatment: SampleRate }
  | { readonly asks: "quantile"; readonly quantile: number; readonly values: readonly number[] }
  | {
      readonly asks: "quantiles";
      readonly quantile: number;
      readonly control: readonly number[];
      readonly treatment: readonly number[];
    };

export type Asked = Question["asks"];

/** The question that asks for `A`. */
export type QuestionOf<A extends Asked> = Extract<Question, { readonly asks: A }>;
