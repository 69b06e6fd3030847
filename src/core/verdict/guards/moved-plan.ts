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

/**
 * The plan as it was registered, as far as the state of its claim depends on it; `undefined` where its arms moved, which
 * are kept in words that cannot be read back.
 */
export function asRegistered(record: Experiment, moves: readonly MovedField[]): Experiment | undefined {
  if (moves.some(({ field }) => field === "arms")) return undefined;
  const former = moves.flatMap(({ field, was }) => (isRestored(field) ? [[field, restored[field](was)] as const] : []));
  return { ...record, ...Object.fromEntries(former) };
}

const asWritten = (was: string | undefined): string | undefined => was;

/** How a field comes back from the words in which history keeps it. */
const restored = {
  threshold: asWritten,
  metric: asWritten,
  baseline: asWritten,
  confidence: asWritten,
  sample: (was?: string): number | undefined => (was === undefined ? undefined : Number(was)),
  looks: looksIn,
  window: windowIn,
};

function isRestored(field: ProtocolField): field is keyof typeof restored {
  return Object.hasOwn(restored, field);
}

function looksIn(was = "1"): Experiment["looks"] {
  if (was === "anytime") return was;
  return /^\d+$/.test(was) ? Number(was) : was.split(", ");
}

/** "2026-03-02 to 2026-03-16", of which either end may be missing. */
function windowIn(was = ""): Experiment["window"] {
  const [from, to] = was.split(/ ?to /);
  return { ...(from && { from }), ...(to && { to }) };
}

export const cannotRestore = "What the registered plan would say cannot be worked out, because its arms moved as well.";

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
