/** Every method by which a claim is judged; the reference cases of the statistics use the same names. */
export const methodNames = [
  "proportion_one_sample",
  "proportion_two_sample",
  "relative_lift_proportions",
  "mean_one_sample",
  "mean_two_sample_welch",
  "permutation_two_sample",
  "relative_lift_means",
  "mean_paired",
  "rate_one_sample",
  "rate_two_sample",
  "quantile_one_sample",
  "quantile_two_sample",
  "sequential_proportion",
  "sequential_mean",
] as const;
export type MethodName = (typeof methodNames)[number];
