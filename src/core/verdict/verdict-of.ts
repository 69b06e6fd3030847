import { blankVerdict } from "./blank-verdict.ts";
import { claimsOf } from "./claims-of.ts";
import { asRegistered, cannotRestore, decisiveMoves, movedWords } from "./guards/moved-plan.ts";
import { judgedIn } from "./judged-verdict.ts";
import { readingsOf } from "./readings-of.ts";
import { ruledBy } from "./ruled-by.ts";
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
  const threshold = moves.find(({ field }) => field === "threshold")?.was;
  if (threshold === undefined) return moved;
  const record = asRegistered(input.record, moves);
  if (!record) return { ...moved, notes: [note, { code: "no-answer", text: cannotRestore }, ...verdict.notes] };
  const { state, shown } = verdictByToday({ ...input, record });
  return { ...moved, asRegistered: { threshold, state, sentence: shown } };
}

function verdictByToday(input: VerdictInput): Verdict {
  const claims = claimsOf(input);
  const primary = claims.find(({ role }) => role === "primary");
  const readings = primary && readingsOf(input, primary);
  const judged = readings?.isRead ? undefined : judgedIn(input.record);
  if (judged) {
    const verdict = { ...blankVerdict(input), ...judged };
    const rule = ruledBy(input.record.rule, verdict.state, verdict.guardrails);
    return rule ? { ...verdict, rule } : verdict;
  }
  if (!primary || !readings) return withoutClaim(input);
  return areUnusable(readings)
    ? withoutSamples(input, primary, readings)
    : withSamples(input, claims, primary, readings);
}
