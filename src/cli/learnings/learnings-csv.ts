import { toCsv } from "../../core/data/to-csv.ts";
import type { LearningCard } from "../../core/query/learnings/learning-card.ts";

const headings = [
  ..."id insight recommendation tags paths confidence because experiment verdict registration date".split(" "),
  ..."contrary contradicted supersededBy reviewBy reviewDue unit file line".split(" "),
];

/** One row for each learning; lists are joined by a semicolon. */
export function learningsCsv(learnings: readonly LearningCard[]): string {
  return toCsv(headings, learnings.map(toRow));
}

function toRow(learning: LearningCard): (string | number)[] {
  const { id, insight, recommendation = "", appliesTo, confidence, because, sources, contrary, date = "" } = learning;
  const { isContradicted, supersededBy = "", reviewBy = "", isReviewDue, unit = "", file, line } = learning;
  const [source] = sources;
  return [
    ...[id, insight, recommendation, appliesTo.tags.join("; "), appliesTo.paths.join("; "), confidence ?? ""],
    ...[because, source?.experiment ?? "", source?.verdict ?? "", source?.registration ?? "", date],
    ...[contrary.map(({ experiment }) => experiment).join("; "), String(isContradicted), supersededBy, reviewBy],
    ...[String(isReviewDue), unit, file, line + 1],
  ];
}
