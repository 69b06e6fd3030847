import { toWrite, type FileLine } from "../../authoring/new-file.ts";
import { toScalar, toSentence } from "../../authoring/quote-scalar.ts";
import { toFlowText, type Plain } from "../../authoring/value-texts.ts";
import { isJudged, type Plan } from "./plan-of.ts";

/** A plan as the keys of its file, in the order in which a person thinks; what it still needs is there with a comment on it. */
export function planLines(plan: Plan): readonly FileLine[] {
  const { unit, parent, method, whyNotCheaper, population, metric, threshold, criterion, baseline } = plan;
  const { guardrails, arms, expect, sample, window, rule } = plan;
  const lines: readonly (FileLine | undefined)[] = [
    optional("unit", unit, toScalar),
    optional("parent", parent, toScalar),
    ["hypothesis", toSentence(plan.hypothesis)],
    optional("method", method, toScalar),
    optional("whyNotCheaper", whyNotCheaper, toSentence),
    optional("population", population, toSentence),
    isJudged(plan)
      ? optional("metric", metric, toScalar)
      : needed("metric", metric, toScalar, "what is measured, such as click-rate"),
    isJudged(plan)
      ? undefined
      : needed("threshold", threshold, toSentence, "from which number on it is true, such as at least 8%"),
    optional("criterion", criterion, toSentence),
    optional("baseline", baseline, toNumber),
    0 < guardrails.length
      ? ["guardrails", guardrails.map((one) => `\n  - ${toFlowText({ ...one })}`).join("")]
      : undefined,
    optional("arms", arms, toFlowText),
    optional("expect", expect, toNumber),
    optional("sample", sample, String),
    sample === undefined
      ? needed("window", window, toFlowText, "such as { from: 2026-03-02, days: 14 }")
      : optional("window", window, toFlowText),
    optional("rule", rule, (choices) => toFlowText({ ...choices })),
  ];
  return lines.filter((line) => line !== undefined);
}

function optional<Value extends Plain | object>(
  key: string,
  value: Value | undefined,
  toText: (value: Value) => string,
): FileLine | undefined {
  return value === undefined ? undefined : [key, toText(value)];
}

function needed<Value>(
  key: string,
  value: Value | undefined,
  toText: (value: Value) => string,
  what: string,
): FileLine {
  return [key, value === undefined ? toWrite(what) : toText(value)];
}

/** A number with its unit needs no quotes, unlike other words that begin with a digit. */
function toNumber(text: string): string {
  return /^\d[\w.%/ ]*$/.test(text) ? text : toSentence(text);
}
