import { demand } from "../../stats/demand.ts";
import type { Interval } from "../../stats/interval.ts";
import { quantileTwoSample } from "../../stats/quantile-two-sample.ts";
import { ratioInterval } from "../../stats/ratio-interval.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Contrast } from "./anytime-contrast.ts";
import { estimateOf, spreadsOf, withRatio } from "./judge-means.ts";
import { differencesOf, logsOfPairs } from "./judge-pairs.ts";
import { logsOf, whyNot } from "./judge-quantiles.ts";
import { onlyWhether, refusalOfRates } from "./judge-rates.ts";
import { refusalOfShares, withoutSuccesses } from "./judge-shares.ts";
import { isConstant, type Spread, spreadOf } from "./spread-of.ts";
import type { QuestionOf } from "./question.ts";

/** The estimates of the table that are nearly normal once enough stand behind them; each as its fixed method has it. */
export const contrasts = {
  shares(arms: QuestionOf<"shares">, { value: nullValue }: Bound): Contrast | Refusal {
    const { control, treatment } = arms;
    const [c, t] = [control.successes / control.n, treatment.successes / treatment.n];
    const variance = (t * (1 - t)) / treatment.n + (c * (1 - c)) / control.n;
    const contrast = { value: t - c, standardError: Math.sqrt(variance), nullValue };
    return refusalOfShares(arms) ?? straight({ ...contrast, ...observed(control.n, treatment.n) });
  },

  relativeShares(arms: QuestionOf<"shares">, bound: Bound): Contrast | Refusal {
    const { control, treatment } = arms;
    const variance = 1 / treatment.successes - 1 / treatment.n + 1 / control.successes - 1 / control.n;
    const value = Math.log(treatment.successes / treatment.n / (control.successes / control.n));
    const contrast = { value, standardError: Math.sqrt(variance), nullValue: Math.log1p(bound.value) };
    const refusal = refusalOfShares(arms) ?? withoutSuccesses(arms) ?? withoutRatio(bound);
    return refusal ?? onLogs(straight({ ...contrast, ...observed(control.n, treatment.n) }));
  },

  mean({ sample }: QuestionOf<"mean">, { value: nullValue }: Bound): Contrast | Refusal {
    return ofSpread(spreadOf(sample), nullValue);
  },

  means(question: QuestionOf<"means">, { value: nullValue }: Bound): Contrast | Refusal {
    const arms = spreadsOf(question);
    if (isRefusal(arms)) return arms;
    const [c, t] = [estimateOf(arms.control), estimateOf(arms.treatment)];
    const contrast = { value: t.value - c.value, standardError: Math.sqrt(t.variance + c.variance), nullValue };
    return straight({ ...contrast, ...observed(arms.control.n, arms.treatment.n) });
  },

  relativeMeans(question: QuestionOf<"means">, bound: Bound): Contrast | Refusal {
    const arms = withRatio(spreadsOf(question));
    if (isRefusal(arms)) return arms;
    const [c, t] = [estimateOf(arms.control), estimateOf(arms.treatment)];
    const ratio = 1 + bound.value;
    return {
      value: t.value - ratio * c.value,
      standardError: Math.sqrt(t.variance + ratio ** 2 * c.variance),
      nullValue: 0,
      ...observed(arms.control.n, arms.treatment.n),
      estimate: t.value / c.value - 1,
      within: (reach) =>
        mapEnds(
          ratioInterval(t, c, () => reach),
          (end) => end - 1,
        ),
    };
  },

  pairs(pairs: QuestionOf<"pairs">, { value: nullValue }: Bound): Contrast | Refusal {
    return ofSpread(spreadOf({ values: differencesOf(pairs) }, { what: "pair" }), nullValue);
  },

  relativePairs(pairs: QuestionOf<"pairs">, bound: Bound): Contrast | Refusal {
    const logs = withoutRatio(bound) ?? logsOfPairs(pairs);
    if (isRefusal(logs)) return logs;
    const contrast = contrasts.pairs(logs, { ...bound, value: Math.log1p(bound.value) });
    return isRefusal(contrast) ? contrast : onLogs(contrast);
  },

  rate({ sample: { events, exposure } }: QuestionOf<"rate">, { value: nullValue }: Bound): Contrast | Refusal {
    demand.count("the events", events);
    demand.atLeast("the exposure", exposure, 0);
    if (exposure === 0) return { why: "No exposure was recorded, so there is no rate.", n: 0 };
    const contrast = { value: events / exposure, standardError: Math.sqrt(events) / exposure, nullValue };
    return straight({ ...contrast, n: exposure, least: events, counts: "events" });
  },

  rates(rates: QuestionOf<"rates">, bound: Bound): Contrast | Refusal {
    const { control, treatment } = rates;
    const value = treatment.events / treatment.exposure - control.events / control.exposure;
    const standardError = Math.hypot(
      Math.sqrt(treatment.events) / treatment.exposure,
      Math.sqrt(control.events) / control.exposure,
    );
    const refusal = refusalOfRates(rates) ?? onlyWhether(rates, bound);
    return refusal ?? straight({ value, standardError, nullValue: bound.value, ...counted(rates) });
  },

  relativeRates(rates: QuestionOf<"rates">, bound: Bound): Contrast | Refusal {
    const { control, treatment } = rates;
    const value = Math.log(treatment.events / treatment.exposure / (control.events / control.exposure));
    const standardError = Math.sqrt(1 / treatment.events + 1 / control.events);
    const refusal = refusalOfRates(rates) ?? withoutRatio(bound);
    const contrast = { value, standardError, nullValue: Math.log1p(bound.value), ...counted(rates) };
    return refusal ?? onLogs(straight(contrast));
  },

  quantiles(question: QuestionOf<"quantiles">, { value: nullValue }: Bound): Contrast | Refusal {
    const { control, treatment, quantile: probability } = question;
    const answer = quantileTwoSample({ control, treatment, probability, confidenceLevel: 0.9 });
    const counts = observed(control.length, treatment.length);
    if (answer.status === "undefined") return { why: whyNot(answer.reason), n: counts.n };
    return straight({ value: answer.difference, standardError: answer.standardError, nullValue, ...counts });
  },

  relativeQuantiles(question: QuestionOf<"quantiles">, bound: Bound): Contrast | Refusal {
    const logs = withoutRatio(bound) ?? logsOf(question);
    if (isRefusal(logs)) return logs;
    const contrast = contrasts.quantiles(logs, { ...bound, value: Math.log1p(bound.value) });
    return isRefusal(contrast) ? contrast : onLogs(contrast);
  },
};

function ofSpread(spread: Spread | Refusal, nullValue: number): Contrast | Refusal {
  if (isRefusal(spread)) return spread;
  const { n, mean: value, sd } = spread;
  const standardError = isConstant(spread) ? 0 : sd / Math.sqrt(n);
  return straight({ value, standardError, nullValue, n, least: n, counts: "observations" });
}

function straight(contrast: Omit<Contrast, "estimate" | "within">): Contrast {
  const { value, standardError } = contrast;
  const within = (reach: number): Interval => ({
    lower: value - reach * standardError,
    upper: value + reach * standardError,
  });
  return { ...contrast, estimate: value, within };
}

function onLogs(contrast: Contrast): Contrast {
  return {
    ...contrast,
    estimate: Math.expm1(contrast.value),
    within: (reach) => mapEnds(contrast.within(reach), Math.expm1),
  };
}

function mapEnds({ lower, upper }: Interval, change: (end: number) => number): Interval {
  return { lower: change(lower), upper: change(upper) };
}

function observed(one: number, other: number): Pick<Contrast, "n" | "least" | "counts"> {
  return { n: one + other, least: Math.min(one, other), counts: "observations" };
}

function counted({ control, treatment }: QuestionOf<"rates">): Pick<Contrast, "n" | "least" | "counts"> {
  return {
    n: control.exposure + treatment.exposure,
    least: Math.min(control.events, treatment.events),
    counts: "events",
  };
}

function withoutRatio({ value }: Bound): Refusal | undefined {
  return value <= -1 ? { why: "A relative change cannot be a fall of 100% or more." } : undefined;
}
