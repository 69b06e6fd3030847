import { blankVerdict } from "./blank-verdict.ts";
import type { Claim } from "./claim.ts";
import { guardrailsOf } from "./guards/guardrails.ts";
import { outsideNote } from "./guards/reading-notes.ts";
import { secondaryOf } from "./guards/secondary.ts";
import { insideWindow } from "./inside-window.ts";
import { levelOf } from "./level-of.ts";
import { planOf, type PlanState } from "./plan-of.ts";
import { ruledBy } from "./ruled-by.ts";
import type { Settling } from "./settling.ts";
import type { Note, Verdict, VerdictState } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { peopleWords, type Votes, votesIn } from "./votes-in.ts";
import { dayText } from "../base/day-text.ts";

/**
 * What people judged, where nothing was counted; `undefined` where nobody has. Guardrails and other metrics have numbers
 * all the same.
 */
export function judgedVerdict(input: VerdictInput, claims: readonly Claim[]): Verdict | undefined {
  const { record, today } = input;
  const written = (record.results ?? []).filter(({ judged }) => judged !== undefined);
  if (written.length === 0) return undefined;
  const isInside = insideWindow(input);
  const votes = votesIn(written.filter(isInside));
  const outside = written.flatMap((one) => (isInside(one) ? [] : [one.date ?? ""]));
  const notes = outsideNote(outside, today, "judgement");
  if (!votes) return { ...blankVerdict(input), shown: "No verdict: no judgement lies inside of the window.", notes };
  const plan = planOfJudged(input, votes);
  const settling: Settling = { input, level: levelOf(record), mode: modeOf(plan) };
  const guarded = guardrailsOf(claims, settling, undefined);
  const secondary = secondaryOf(claims, settling);
  const state = stateOf(votes, plan);
  const rule = ruledBy(record.rule, state, guarded.state);
  return {
    ...blankVerdict(input),
    state,
    stoppedEarly: plan.isEndedEarly,
    guardrails: guarded.state,
    shown: shownOf(votes, plan, input),
    notes: [...dissentIn(votes), ...numberless(claims), ...notes, ...guarded.notes, ...secondary.notes],
    claims: [...guarded.evidence, ...secondary.evidence],
    ...(rule && { rule }),
  };
}

/** What people judged otherwise than the numbers, which decide. */
export function judgedOtherwise(input: VerdictInput, state: VerdictState): readonly Note[] {
  const written = (input.record.results ?? []).filter(({ judged }) => judged !== undefined);
  const votes = written.length === 0 ? undefined : votesIn(written.filter(insideWindow(input)));
  if (!votes) return [];
  const { latest, agreeing, dissenting } = votes;
  const others = latest.judged === state ? dissenting : agreeing;
  if (others.length === 0 && latest.judged === state) return [];
  const otherwise = latest.judged === state ? opposite(latest.judged) : latest.judged;
  const who = others.length === 0 ? "Somebody" : others.join(", ");
  return [{ code: "no-answer", text: `${who} judged it ${otherwise}; the numbers decide.` }];
}

/** How many were asked is only known where the judgement says it; else a plan without a window is over with it. */
function planOfJudged({ record, today }: VerdictInput, { latest }: Votes): PlanState {
  const said = latest.n ?? latest.of;
  const plan = planOf(record, said ?? 0, today);
  return said === undefined && plan.to === undefined ? planOf(record, record.sample ?? 0, today) : plan;
}

function modeOf({ isAnytime, isComplete, isEndedEarly }: PlanState): Settling["mode"] {
  if (isAnytime || isEndedEarly) return "anytime";
  return isComplete ? "final" : "interim";
}

function stateOf({ latest }: Votes, { isComplete, isEndedEarly }: PlanState): VerdictState {
  return isComplete || isEndedEarly ? `judged-${latest.judged}` : "collecting";
}

function shownOf({ latest, agreeing }: Votes, plan: PlanState, { record, today }: VerdictInput): string {
  const by = agreeing.length === 0 ? "" : ` by ${peopleWords(agreeing)}`;
  const against = record.criterion === undefined ? "without a criterion" : "against the criterion";
  if (plan.isComplete) return `Judged ${latest.judged}${by} ${against}; no statistical confidence exists.`;
  if (plan.isEndedEarly)
    return `Stopped early. Judged ${latest.judged}${by} ${against}; no statistical confidence exists.`;
  const end =
    plan.to === undefined ? "when the plan is complete" : `when the window closes on ${dayText(plan.to, today)}`;
  return `Judged ${latest.judged} so far${by}; it counts ${end}.`;
}

/** A threshold asks for numbers, which nobody's judgement replaces. */
function numberless(claims: readonly Claim[]): readonly Note[] {
  const primary = claims.find(({ role }) => role === "primary");
  return primary ? [{ code: "no-answer", text: `The threshold "${primary.words}" has no numbers yet.` }] : [];
}

/** People who judged otherwise and have not judged again since. */
function dissentIn({ latest, dissenting, isDisputed }: Votes): readonly Note[] {
  if (dissenting.length === 0 && !isDisputed) return [];
  const who = dissenting.length === 0 ? "Somebody" : dissenting.join(", ");
  return [{ code: "no-answer", text: `People disagree: ${who} judged it ${opposite(latest.judged)}.` }];
}

function opposite(judged: "supported" | "refuted"): "supported" | "refuted" {
  return judged === "supported" ? "refuted" : "supported";
}
