import { fullDay } from "../../base/full-day.ts";
import { registrationTitles } from "../card-words.ts";
import type { LearningCard, LearningSource, Worn } from "./learning-card.ts";

/** A confidence in two digits, never rounded up: 0.7999 is not the 0.80 that the playbook asks for. */
export function surenessWords(confidence: number | null): string {
  return confidence === null ? "no number" : (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);
}

/** What one must know of a learning before its words; the gravest alone. */
export function learningState(
  learning: Pick<LearningCard, "supersededBy" | "isContradicted" | "isReviewDue" | "worn">,
): "superseded" | "contradicted" | "review due" | "code rewritten" | undefined {
  if (learning.supersededBy !== undefined) return "superseded";
  if (learning.isContradicted) return "contradicted";
  if (learning.isReviewDue) return "review due";
  return learning.worn ? "code rewritten" : undefined;
}

/** What became of the code since the learning was decided; without the number, which changes with every commit. */
export function wornWords({ since }: Worn): string {
  return `more than half of its code was rewritten since ${fullDay(since)}`;
}

/** The line behind a learning in a list: "0.93, checkout, contradicted". */
export function learningRow(learning: LearningCard): string {
  const [place] = [...learning.appliesTo.tags, ...learning.appliesTo.paths];
  return [surenessWords(learning.confidence), place, learningState(learning)].filter(Boolean).join(", ");
}

/** The sentence by which a learning is known: what is known, else what to do. */
export function learningTitle({ insight, recommendation = "", id }: LearningCard): string {
  return insight.trim() || recommendation.trim() || id;
}

/** What to do is what a playbook is opened for; the insight says why. */
export function doOf(learning: LearningCard): string {
  return learning.recommendation?.trim() || learningTitle(learning);
}

/** An experiment as evidence: "one-click-simulation, sealed, 17 Mar 2026. Supported (confidence 0.9998). If ...". */
export function sourceWords({ experiment, registration, date, shown }: LearningSource): string {
  const parts = [experiment, registrationTitles[registration].toLowerCase(), date && fullDay(date)];
  return `${parts.filter(Boolean).join(", ")}. ${shown}`.trim();
}

/** How many learnings apply to something. */
export function applyWords(count: number): string {
  return count === 1 ? "1 learning applies" : `${count} learnings apply`;
}

export function placesWords({ appliesTo: { tags, paths } }: Pick<LearningCard, "appliesTo">): string {
  return [...tags, ...paths].join(", ");
}
