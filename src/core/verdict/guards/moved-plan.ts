import type { MovedField, Registration } from "../../history/registration.ts";
import type { ProtocolField } from "../../history/protocol.ts";

/** Fields by which the same data come to another verdict. */
const decisive: ReadonlySet<ProtocolField> = new Set([
  "threshold",
  "metric",
  "baseline",
  "arms",
  "confidence",
  "looks",
  "sample",
  "window",
  "guardrails",
]);

/** What of the plan moved after the data came in, as far as the verdict depends on it. */
export function decisiveMoves(registration: Registration | undefined): readonly MovedField[] {
  return registration?.moved.filter(({ field }) => decisive.has(field)) ?? [];
}

/** "What the registered plan would say cannot be worked out: its arms cannot be read back." */
export function unreadWords(fields: readonly ProtocolField[]): string {
  return `What the registered plan would say cannot be worked out: its ${listOf(fields)} cannot be read back.`;
}

/** "The threshold was at least 10% when the first result came in, so today's verdict is exploratory." */
export function movedWords(moves: readonly MovedField[]): string {
  const [first, ...rest] = moves;
  if (!first) return "";
  const were = isPlural(first.field) ? "were" : "was";
  const was = rest.length > 0 ? "were different" : `${were} ${first.was ?? "not written"}`;
  const fields = listOf(moves.map(({ field }) => field));
  return `The ${fields} ${was} when the first result came in, so today's verdict is exploratory.`;
}

function isPlural(field: ProtocolField): boolean {
  return field === "arms" || field === "guardrails" || field === "looks";
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
