import { planBefore } from "../history/plan-before.ts";
import { claimsOf } from "./claims-of.ts";
import { decisiveMoves, movedWords, unreadWords } from "./guards/moved-plan.ts";
import { judgedOtherwise, judgedVerdict } from "./judged-verdict.ts";
import { readingsOf } from "./readings-of.ts";
import type { Note, Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { withSamples } from "./with-samples.ts";
import { areUnusable, withoutClaim, withoutSamples } from "./without-samples.ts";

/**
 * What the data of an experiment say against its threshold. Never throws, and holds no number that is none.
 *
 * Cheap: what only a person who looks closely wants to know, such as the needed sample, is asked for elsewhere.
 */
export function verdictOf(input: VerdictInput): Verdict {
  const verdict = verdictByToday(input);
  const moves = decisiveMoves(input.registration);
  if (moves.length === 0 || verdict.state === "none") return verdict;
  const note: Note = { code: "exploratory", text: movedWords(moves) };
  const moved = { ...verdict, exploratory: true, notes: [note, ...verdict.notes] };
  const { record, unread } = planBefore(input.record, moves);
  if (unread.length > 0) {
    return { ...moved, notes: [note, { code: "no-answer", text: unreadWords(unread) }, ...verdict.notes] };
  }
  if (record.threshold === undefined) return moved;
  const before = verdictByToday({ ...input, record });
  return { ...moved, asRegistered: registeredPart(record.threshold.trim(), before, verdict) };
}

/** What the registered plan says, with its guardrails where those of today's plan came to something else. */
function registeredPart(
  threshold: string,
  { state, shown, guardrails, notes }: Verdict,
  today: Verdict,
): NonNullable<Verdict["asRegistered"]> {
  const isOther = guardrails !== today.guardrails;
  const ofGuardrails = isOther ? notes.filter(({ code }) => code === "guardrail").map(({ text }) => text) : [];
  return {
    threshold,
    state,
    sentence: [shown, ...ofGuardrails].join(" "),
    ...(isOther && { guardrails }),
  };
}

function verdictByToday(input: VerdictInput): Verdict {
  const claims = claimsOf(input);
  const primary = claims.find(({ role }) => role === "primary");
  const readings = primary && readingsOf(input, primary);
  const judged = readings?.isRead ? undefined : judgedVerdict(input, claims);
  if (judged) return judged;
  if (!primary || !readings) return withoutClaim(input);
  const verdict = areUnusable(readings)
    ? withoutSamples(input, primary, readings)
    : withSamples(input, claims, primary, readings);
  const dissent = readings.isRead ? judgedOtherwise(input, verdict.state) : [];
  return dissent.length === 0 ? verdict : { ...verdict, notes: [...dissent, ...verdict.notes] };
}
