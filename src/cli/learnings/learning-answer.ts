import type { LearningSource } from "../../core/query/learnings/learning-card.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";

/** A learning as `uol` answers it: paths below the root, lines from one, nothing absent. */
export function learningAnswer({ learning, why }: RelevantLearning): object {
  const { id, insight, recommendation, appliesTo, confidence, because, sources, contrary, unit } = learning;
  const { isContradicted, supersededBy, reviewBy, isReviewDue, worn, file, line, date } = learning;
  return {
    id,
    insight,
    recommendation: recommendation ?? null,
    appliesTo,
    confidence,
    because,
    sources: sources.map(sourceAnswer),
    contrary: contrary.map((source) => ({ ...sourceAnswer(source), why: source.why, lowers: source.lowers })),
    contradicted: isContradicted,
    supersededBy: supersededBy ?? null,
    reviewBy: reviewBy ?? null,
    reviewDue: isReviewDue,
    codeRewritten: worn ?? null,
    unit: unit ?? null,
    date: date ?? null,
    file,
    line: line + 1,
    ...(why === "" ? {} : { why }),
  };
}

function sourceAnswer({ experiment, verdict, shown, registration, file, line, date }: LearningSource): object {
  return { experiment, verdict, shown, registration, date: date ?? null, file, line: line + 1 };
}
