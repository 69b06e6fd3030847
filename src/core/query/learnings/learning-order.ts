import type { LearningCard } from "./learning-card.ts";

/** Those that nothing is sure of come behind those that something is; of equally sure ones the latest comes first. */
export function bySureness(a: LearningCard, b: LearningCard): number {
  const replaced = Number(a.supersededBy !== undefined) - Number(b.supersededBy !== undefined);
  const surer = (b.confidence ?? -1) - (a.confidence ?? -1);
  return replaced || surer || byDate(a, b);
}

/** The latest first, and then by their places. */
export function byDate(a: LearningCard, b: LearningCard): number {
  const [young, old] = [a.date ?? "", b.date ?? ""];
  if (young !== old) return young < old ? 1 : -1;
  return a.uri === b.uri ? a.number - b.number : a.uri < b.uri ? -1 : 1;
}
