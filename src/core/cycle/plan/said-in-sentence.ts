import type { Day } from "../../base/day.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import type { WindowPhrase } from "../../grammar/hypothesis.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { providersOf } from "../../index/find.ts";
import { metricIdOf } from "../../rules/sentence/fill-from-sentence.ts";
import { saidThreshold } from "../../rules/sentence/said-threshold.ts";
import type { FileMoment } from "../moment.ts";
import { findDoubt } from "./claims-answer.ts";
import type { Complaint } from "../question.ts";
import type { WindowAnswer } from "./window-answer.ts";

/** What a hypothesis says of the plan, in the words of its fields. */
export interface Said {
  readonly threshold?: string;
  readonly metric?: string;
  readonly population?: string;
  readonly baseline?: string;
  readonly window?: WindowAnswer;
}

/** What a sentence fills in; nothing where it cannot be read as a claim. */
export function saidInSentence(sentence: string, { snapshot, root, today }: FileMoment): Said {
  const reading = hypothesisOf({ hypothesis: sentence });
  if (!reading || "refusal" in reading) return {};
  const { hypothesis } = reading;
  const { metric: phrase, population, baseline, window } = hypothesis;
  const find = (key: string): ReturnType<typeof providersOf> => providersOf(snapshot, key);
  const metric = phrase && metricIdOf(phrase.text, { find }, root);
  const days = window && windowOfPhrase(window, today);
  return {
    threshold: saidThreshold(sentence, hypothesis),
    ...(metric !== undefined && { metric }),
    ...(population && { population: population.text.replaceAll(/\s+/g, " ") }),
    ...(baseline && { baseline: formatQuantity(baseline) }),
    ...(days && { window: days }),
  };
}

function windowOfPhrase({ days, to }: WindowPhrase, today: Day): WindowAnswer | undefined {
  if (to !== undefined) return { from: today, to };
  return days === undefined ? undefined : { from: today, days };
}

/** "Read as: at least 8%, click-rate, users shown the button."; `undefined` where nothing was read. */
export function readAs({ threshold, metric, population, baseline, window }: Said): string | undefined {
  if (threshold === undefined) return undefined;
  const days = window && ("days" in window ? `${window.days} days` : `until ${window.to}`);
  const parts = [threshold, metric, population, baseline && `from ${baseline}`, days];
  return `Read as: ${parts.filter((part) => part !== undefined).join(", ")}.`;
}

/** What a sentence lacks that data could refute; one may go on, and write the threshold apart. */
export function findSentenceComplaint(sentence: string): Complaint | undefined {
  const reading = hypothesisOf({ hypothesis: sentence });
  if (!reading) return undefined;
  return "refusal" in reading
    ? { sentence: reading.refusal.message, isFatal: false }
    : findDoubt(reading.hypothesis.threshold);
}
