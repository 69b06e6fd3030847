import type { MovedField, Registration } from "../../history/registration.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import type { Experiment } from "../../model/experiment.ts";

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

/** The plan with what was registered of the fields that are one word or number. */
export function asRegistered(record: Experiment, moves: readonly MovedField[]): Experiment {
  const former = moves.flatMap(({ field, was }): readonly (readonly [string, string | number | undefined])[] => {
    if (field === "sample") return [[field, was === undefined ? undefined : Number(was)] as const];
    const isText = field === "threshold" || field === "metric" || field === "baseline" || field === "confidence";
    return isText ? [[field, was]] : [];
  });
  return { ...record, ...Object.fromEntries(former) };
}

/** "The threshold was at least 10% when the first result came in, so today's verdict is exploratory." */
export function movedWords(moves: readonly MovedField[]): string {
  const [first, ...rest] = moves;
  if (!first) return "";
  const names = [first, ...rest].map(({ field }) => field);
  const isOne = rest.length === 0;
  const was = isOne && first.was !== undefined ? ` was ${first.was}` : ` ${isOne ? "was" : "were"} different`;
  const subject = isOne ? first.field : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return `The ${subject}${was} when the first result came in, so today's verdict is exploratory.`;
}
