import type { Prediction } from "../history/prediction.ts";
import type { Verdict, VerdictState } from "../verdict/verdict.ts";

/** A prediction beside what came of it. */
export interface Forecast extends Prediction {
  /** Whether the claim was supported; absent where the prediction does not count, or not yet. */
  readonly cameTrue?: boolean;
  /** Why it does not count, as the end of a sentence that begins with it; absent where it counts. */
  readonly why?: string;
}

/** A prediction that counts: what was said, and what came of it. */
export type ScoredForecast = Forecast & { readonly probability: number; readonly cameTrue: boolean };

/** As much of it as is counted: who said it is nobody's business. */
export type CountedForecast = Pick<ScoredForecast, "probability" | "cameTrue" | "standing">;

export function isScored(forecast: Forecast): forecast is ScoredForecast {
  return forecast.cameTrue !== undefined && forecast.probability !== undefined;
}

/**
 * Holds predictions against a verdict.
 *
 * Only what the data support or refute by the registered plan is an outcome: what people judged has no number, and may
 * have been judged by those who predicted it.
 *
 * @param verdictOf Asked only where somebody said something that may count.
 */
export function forecastsOf(predictions: readonly Prediction[], verdictOf: () => Verdict): readonly Forecast[] {
  const canCount = predictions.some((prediction) => whyNever(prediction) === undefined);
  const outcome = canCount ? outcomeOf(verdictOf()) : { why: "" };
  return predictions.map((prediction) => {
    const why = whyNever(prediction);
    return { ...prediction, ...(why === undefined ? outcome : { why }) };
  });
}

function whyNever({ probability, standing, words = "" }: Prediction): string | undefined {
  if (probability === undefined) return `is no probability ("${words}"); write it as 70%`;
  if (standing === "late") return "was not committed before the first result";
  return standing === "uncommitted" ? "is not committed yet; commit it before the first result" : undefined;
}

function outcomeOf({ state, exploratory, asRegistered }: Verdict): Pick<Forecast, "cameTrue" | "why"> {
  if (!asRegistered && exploratory) return { why: "has no outcome: the plan changed after its result" };
  const registered = asRegistered?.state ?? state;
  const why = reasons[registered];
  return why === undefined ? { cameTrue: registered === "supported" } : { why };
}

const reasons: Readonly<Record<VerdictState, string | undefined>> = {
  supported: undefined,
  refuted: undefined,
  none: "waits for a verdict",
  collecting: "waits for a verdict",
  inconclusive: "has no outcome: the verdict is inconclusive",
  invalid: "has no outcome: the verdict is invalid",
  "judged-supported": "has no outcome: people judged it, and no number says so",
  "judged-refuted": "has no outcome: people judged it, and no number says so",
};
