import { toCsv } from "../../core/data/to-csv.ts";
import type { LearningCard } from "../../core/query/learnings/learning-card.ts";

const columns: Readonly<Record<string, (learning: LearningCard) => string | number | boolean | null | undefined>> = {
  id: ({ id }) => id,
  insight: ({ insight }) => insight,
  recommendation: ({ recommendation }) => recommendation,
  tags: ({ appliesTo }) => appliesTo.tags.join("; "),
  paths: ({ appliesTo }) => appliesTo.paths.join("; "),
  confidence: ({ confidence }) => confidence,
  because: ({ because }) => because,
  experiment: ({ sources }) => sources[0]?.experiment,
  verdict: ({ sources }) => sources[0]?.verdict,
  registration: ({ sources }) => sources[0]?.registration,
  date: ({ date }) => date,
  contrary: ({ contrary }) => contrary.map(({ experiment }) => experiment).join("; "),
  contradicted: ({ isContradicted }) => isContradicted,
  supersededBy: ({ supersededBy }) => supersededBy,
  reviewBy: ({ reviewBy }) => reviewBy,
  reviewDue: ({ isReviewDue }) => isReviewDue,
  codeRewritten: ({ worn }) => worn !== undefined,
  unit: ({ unit }) => unit,
  file: ({ file }) => file,
  line: ({ line }) => line + 1,
};

/** One row for each learning; lists are joined by a semicolon. */
export function learningsCsv(learnings: readonly LearningCard[]): string {
  const cells = Object.values(columns);
  return toCsv(
    Object.keys(columns),
    learnings.map((learning) => cells.map((cell) => String(cell(learning) ?? ""))),
  );
}
