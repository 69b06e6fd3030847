import { isRefusal, type Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";

/** What was found on logarithms of ratios, as relative changes again. */
export function fromLogs(answer: Finding | Refusal): Finding | Refusal {
  if (!isRefusal(answer)) {
    const [lower, upper] = answer.interval;
    return { ...answer, estimate: toChange(answer.estimate), interval: [toChange(lower), toChange(upper)] };
  }
  const { estimate, ...rest } = answer;
  return estimate === undefined ? rest : { ...rest, estimate: Math.expm1(estimate) };
}

function toChange(log: number | null): number | null {
  return log === null ? null : Math.expm1(log);
}
