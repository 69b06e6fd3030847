import {
  learningState,
  learningTitle,
  placesWords,
  surenessWords,
  wornWords,
} from "../../core/query/learnings/learning-words.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { toLine } from "../../core/query/page/page.ts";
import type { Paint } from "../output/paint.ts";

/** Each learning with what to do, how sure it is, and what says otherwise. */
export function learningsText(found: readonly RelevantLearning[], paint: Paint): string {
  return found.length === 0 ? "No learning found.\n" : found.map((one) => oneText(one, paint)).join("\n");
}

function oneText({ learning, why }: RelevantLearning, paint: Paint): string {
  const { id, insight, recommendation, confidence, because, contrary, supersededBy, reviewBy, worn } = learning;
  const state = learningState(learning);
  const places = placesWords(learning);
  const head = [paint("bold", surenessWords(confidence)), id, places && paint("dim", places)]
    .filter(Boolean)
    .join("  ");
  const lines = [
    `${head}${state ? `  ${paint("yellow", state)}` : ""}`,
    `  ${toLine(learningTitle(learning))}`,
    ...(recommendation === undefined || insight === "" ? [] : [`  Do: ${toLine(recommendation)}`]),
    paint("dim", `  Confidence: ${toLine(because)}`),
    ...contrary.map((one) => `  Says otherwise: ${one.experiment}, ${one.title}. ${one.why}`),
    ...(supersededBy === undefined ? [] : [`  Replaced by: ${toLine(supersededBy)}`]),
    ...(reviewBy === undefined ? [] : [`  Ask again by ${reviewBy}`]),
    ...(worn ? [`  Look again: ${wornWords(worn)}`] : []),
    ...(why === "" ? [] : [paint("dim", `  Applies by ${toLine(why)}`)]),
  ];
  return `${lines.join("\n")}\n`;
}
