import * as z from "zod";
import { flag, listOf, mapOf, number, oneOf, quantity, reference, words } from "./fields.ts";

/** What a metric tells about: what people do, what it earns, how the machine runs, what people say. */
export const metricKinds = ["behaviour", "business", "operational", "perception"] as const;

/** What kind of number it is, which decides how it is judged. */
export const metricTypes = ["proportion", "mean", "rate", "quantile", "ordinal"] as const;

const Series = z
  .looseObject({
    data: words.describe("The file, such as data/one-click.csv."),
    date: words.describe("The column of the day."),
    value: words.describe("The column of the value."),
    where: mapOf(words).describe("Columns with the value that a row must have to count."),
  })
  .partial()
  .meta({ expected: "a file and its columns, such as { data: data/clicks.csv, date: day, value: rate }" });

/** `*.metric.yaml`: one measure that experiments decide by, described once for all of them. */
export const Metric = z
  .looseObject({
    title: words.describe("What people call it."),
    kind: oneOf(metricKinds).describe("What it tells about: what people do, business, operation, what people say."),
    type: oneOf(metricTypes).describe("What kind of number it is."),
    quantile: number.describe("Which quantile, such as 0.95; for the type quantile."),
    unit: words.describe("What it is counted in: %, ms, EUR, /day; nothing for a count."),
    better: oneOf(["higher", "lower"]).describe("Which way is good news."),
    formula: words.describe("How it is computed, in words: clicks / users shown."),
    owner: words.describe("Who answers for it."),
    critical: flag.describe("Whether a decline is everybody's business."),
    betterForPeople: words.describe("How it shows that things are better for people."),
    baseline: quantity.describe("What it is today."),
    target: quantity.describe("Where it should get."),
    threshold: words.describe("The threshold that must hold at any time, for performance metrics."),
    series: Series.describe("Where its values over time are kept."),
    code: listOf(reference).describe("Globs of the code that it depends on."),
  })
  .partial();
export type Metric = z.infer<typeof Metric>;
