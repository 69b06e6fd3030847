import type { Claim } from "./claim.ts";
import { earlyLevel, leansFrom } from "./decide.ts";
import { evidenceOf } from "./evidence-of.ts";
import { guardrailsOf } from "./guards/guardrails.ts";
import { planNotes } from "./guards/plan-notes.ts";
import { secondaryOf } from "./guards/secondary.ts";
import type { PlanState } from "./plan-of.ts";
import type { Readings } from "./readings-of.ts";
import { ruledBy } from "./ruled-by.ts";
import type { Answered } from "./settle-primary.ts";
import type { Note, Verdict, VerdictState } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { collectingWords } from "./words/collecting-words.ts";
import { nounIn } from "./words/noun-in.ts";
import { seenIn, seenWords } from "./words/seen-words.ts";
import { shownWords } from "./words/shown-words.ts";
import { stoppedWords } from "./words/stopped-words.ts";

/** A claim that a method has answered, with all that its verdict depends on besides. */
export interface Situation extends Answered {
  readonly input: VerdictInput;
  readonly claims: readonly Claim[];
  readonly readings: Readings;
  readonly plan: PlanState;
  readonly observed: number;
}

/** The verdict by numbers, with guardrails and other metrics beside it. @param known What is known of it before. */
export function judgedByData(known: Verdict, situation: Situation): Verdict {
  const { input, claims, chosen, settling, whyOpen } = situation;
  const { deciding, others } = chosen;
  const state = stateOf(situation);
  const isOpen = whyOpen !== undefined || state === "collecting" || deciding.contradiction !== undefined;
  const confidence = isOpen ? undefined : 1 - Math.min(deciding.pFor, deciding.pAgainst);
  const isLeaning = state === "inconclusive" && confidence !== undefined && leansFrom <= confidence;
  const guarded = guardrailsOf(claims, settling, deciding.compared.arm);
  const secondary = secondaryOf(claims, settling);
  const rule = ruledBy(input.record.rule, state, guarded.state);
  const seen = seenIn(deciding.latest);
  return {
    ...known,
    state,
    leaning: isLeaning ? (deciding.pFor <= deciding.pAgainst ? "for" : "against") : null,
    stoppedEarly: isStoppedEarly(situation),
    guardrails: guarded.state,
    ...(confidence !== undefined && { confidence }),
    seen: seenWords(seen),
    shown: shownIn(situation, state),
    notes: notesIn(known.notes, situation, [...guarded.notes, ...planNotesOf(situation), ...secondary.notes]),
    claims: [
      evidenceOf(deciding, seen),
      ...others.map((one) => evidenceOf(one)),
      ...guarded.evidence,
      ...secondary.evidence,
    ],
    ...(rule && { rule }),
  };
}

function stateOf({ chosen, plan }: Situation): VerdictState {
  const isAnswered = chosen.outcome !== "inconclusive" || chosen.deciding.contradiction !== undefined;
  const isOpen = !isAnswered && !plan.isComplete && !plan.isEndedEarly;
  return isOpen ? "collecting" : chosen.outcome;
}

/** Whoever passes the line of an early stop has not stopped too early. */
function isStoppedEarly({ plan, settling, whyOpen }: Situation): boolean {
  return plan.isEndedEarly && (settling.mode === "anytime" || whyOpen !== undefined);
}

function shownIn(situation: Situation, state: VerdictState): string {
  const { input, plan, observed, chosen, whyOpen } = situation;
  const { deciding } = chosen;
  const isStopped = isStoppedEarly(situation);
  if (state !== "collecting" && !isStopped) return shownWords(deciding);
  const noun = nounIn(input.record, deciding.claim);
  if (!isStopped) return collectingWords(deciding, plan, observed, noun, input.today);
  const stopped = stoppedWords(plan, observed, noun, input.record.decision?.date, input.today);
  return whyOpen === undefined
    ? `${stopped} ${shownWords(deciding)}`
    : `${stopped} Inconclusive by the registered plan. ${whyOpen}`;
}

function planNotesOf({ chosen, plan, readings, input }: Situation): readonly Note[] {
  return planNotes(chosen, plan, readings, input.record);
}

/** The gravest first; that numbers were typed by hand comes last. Files that several metrics share are named once. */
function notesIn(known: readonly Note[], situation: Situation, beside: readonly Note[]): readonly Note[] {
  const isHandTyped = ({ code }: Note): boolean => code === "hand-typed";
  const all = [
    ...known.filter((note) => !isHandTyped(note)),
    ...endNotes(situation),
    ...beside,
    ...known.filter(isHandTyped),
  ];
  return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
}

function endedWords({ whyOpen }: Situation): string {
  return whyOpen === undefined
    ? "so the always-valid interval decides"
    : "and the always-valid method, which would decide, has no answer";
}

function endNotes(situation: Situation): readonly Note[] {
  const { settling, chosen } = situation;
  if (isStoppedEarly(situation)) {
    return [{ code: "stopped-early", text: `It was ended before its plan was complete, ${endedWords(situation)}.` }];
  }
  if (settling.mode !== "interim" || chosen.outcome === "inconclusive") return [];
  const text = `Decided before the end of the plan, because the confidence is above ${earlyLevel(settling.level)}.`;
  return [{ code: "early-looks", text }];
}
