import type { Card } from "../card.ts";

/** Whether an experiment has something to talk about: a result after its end, a decision, or a learning. */
export function hasComeOut({ kind, stage, verdict, decision, insights = [] }: Card): boolean {
  if (kind !== "experiment") return false;
  // Who talks about a look at what still runs talks it into an answer.
  const isOver = stage !== "define" && stage !== "design" && stage !== "run";
  const hasResult = verdict !== undefined && verdict.state !== "none" && verdict.state !== "collecting";
  return decision !== undefined || insights.length > 0 || (isOver && hasResult);
}
