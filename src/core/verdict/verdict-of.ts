import { chooseArm, type Chosen } from "./choose-arm.ts";
import type { Claim } from "./claim.ts";
import { claimsOf } from "./claims-of.ts";
import { armsIn } from "./comparisons-of.ts";
import { earlyLevel, leansFrom } from "./decide.ts";
import { evidenceOf } from "./evidence-of.ts";
import { guardrailsOf, type Guarded } from "./guards/guardrails.ts";
import { asRegistered, decisiveMoves, movedWords } from "./guards/moved-plan.ts";
import { planNotes } from "./guards/plan-notes.ts";
import { readingNotes } from "./guards/reading-notes.ts";
import { sampleRatioOf } from "./guards/sample-ratio.ts";
import { secondaryOf } from "./guards/secondary.ts";
import { judgedIn } from "./judged-verdict.ts";
import { levelOf } from "./level-of.ts";
import { observedIn } from "./observed-in.ts";
import { planOf, type PlanState } from "./plan-of.ts";
import { readingsOf, type Readings } from "./readings-of.ts";
import { ruledBy } from "./ruled-by.ts";
import { settle, type Settled, type Settling } from "./settle.ts";
import type { Note, Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { collectingWords } from "./words/collecting-words.ts";
import { noVerdictWords } from "./words/no-verdict-words.ts";
import { nounIn } from "./words/noun-in.ts";
import { seenOfSamples, seenWords } from "./words/seen-words.ts";
import { shownWords } from "./words/shown-words.ts";
import { stoppedWords } from "./words/stopped-words.ts";

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
  const { state, shown } = verdictByToday({ ...input, record: asRegistered(input.record, moves) });
  return { ...moved, asRegistered: { threshold, state, sentence: shown } };
}

function verdictByToday(input: VerdictInput): Verdict {
  const { record } = input;
  const claims = claimsOf(input);
  const primary = claims.find(({ role }) => role === "primary");
  const readings = primary && readingsOf(input, primary);
  const judged = readings?.isRead ? undefined : judgedIn(record);
  if (judged) return { ...blank(input), ...judged };
  if (!primary || !readings) return withoutClaim(input);
  if (
    readings.samples.size === 0 ||
    readings.unread.length > 0 ||
    readings.unusable.some(({ isImpossible }) => isImpossible)
  ) {
    return withoutSamples(input, primary, readings);
  }
  return withSamples(input, claims, primary, readings);
}

function blank({ record }: VerdictInput): Verdict {
  return {
    state: "none",
    leaning: null,
    stoppedEarly: false,
    exploratory: false,
    guardrails: record.guardrails?.length ? "not-shown" : "none",
    level: levelOf(record),
    shown: "No results recorded.",
    notes: [],
    claims: [],
  };
}

function withoutClaim(input: VerdictInput): Verdict {
  const { results = [], threshold, criterion } = input.record;
  if (results.length === 0) return blank(input);
  const missing = criterion === undefined ? "There is no threshold" : "Nobody has judged by the criterion yet";
  const why = threshold === undefined ? missing : `The threshold "${threshold}" cannot be read`;
  return { ...blank(input), shown: noVerdictWords(`${why}.`), notes: [{ code: "no-answer", text: `${why}.` }] };
}

function withoutSamples(input: VerdictInput, primary: Claim, readings: Readings): Verdict {
  const none = { ...blank(input), notes: readingNotes(readings, input.today) };
  const impossible = readings.unusable.find(({ isImpossible }) => isImpossible);
  const seen = readings.samples.size === 0 ? {} : { seen: seenOfSamples(readings.samples, primary) };
  if (impossible) {
    return { ...none, ...seen, state: "invalid", shown: noVerdictWords(`${impossible.why} Correct it first.`) };
  }
  const why = readings.unread[0] ?? readings.unusable[0]?.why;
  if (why !== undefined) return { ...none, ...seen, shown: noVerdictWords(why) };
  return readings.outside.length > 0 ? { ...none, shown: "No verdict: no reading lies inside of the window." } : none;
}

function withSamples(input: VerdictInput, claims: readonly Claim[], primary: Claim, readings: Readings): Verdict {
  const { record, today } = input;
  const observed = Array.from(readings.samples.values(), observedIn).reduce((sum, count) => sum + count, 0);
  const plan = planOf(record, observed, today);
  const known = {
    ...blank(input),
    ...(plan.planned !== undefined && { progress: { observed, planned: plan.planned } }),
  };
  const notes = [...armNotes(record, readings), ...readingNotes(readings, input.today)];
  const ratio = sampleRatioOf(record, readings.samples);
  const seen = seenOfSamples(readings.samples, primary);
  if (ratio?.isBroken) {
    const shown = `No verdict: the split is ${ratio.words}. Find the cause first; until then no result is to be trusted.`;
    const note: Note = { code: "sample-ratio", text: `The split is ${ratio.words}.` };
    return { ...known, state: "invalid", seen, shown, notes: [note, ...notes] };
  }
  const odd: Note[] = ratio ? [{ code: "sample-ratio", text: `The split is ${ratio.words}; look for a cause.` }] : [];
  const settled = settlePrimary(input, primary, readings, plan);
  if ("why" in settled) {
    const note: Note = { code: "no-answer", text: settled.why };
    return { ...known, seen, shown: noVerdictWords(settled.why), notes: [...odd, note, ...notes] };
  }
  const verdict = { ...known, notes: [...odd, ...notes] };
  return judgedByData(verdict, { input, claims, readings, plan, observed, ...settled });
}

interface Answered {
  readonly chosen: Chosen;
  readonly settling: Settling;
}

interface Situation extends Answered {
  readonly input: VerdictInput;
  readonly claims: readonly Claim[];
  readonly readings: Readings;
  readonly plan: PlanState;
  readonly observed: number;
}

/** An end of the plan, or the line of an early stop, decides by the fixed method; else one that holds at any time. */
function settlePrimary(
  input: VerdictInput,
  primary: Claim,
  readings: Readings,
  plan: PlanState,
): Answered | { readonly why: string } {
  const level = levelOf(input.record);
  const mode = plan.isAnytime ? "anytime" : plan.isComplete ? "final" : "interim";
  const settling: Settling = { input, level, mode, ...(plan.planned !== undefined && { planned: plan.planned }) };
  const answer = chosenBy(primary, readings, settling);
  if ("why" in answer || mode !== "interim" || !plan.isEndedEarly || answer.chosen.outcome !== "inconclusive") {
    return answer;
  }
  return chosenBy(primary, readings, { ...settling, mode: "anytime" });
}

function chosenBy(primary: Claim, readings: Readings, settling: Settling): Answered | { readonly why: string } {
  const settled = settle(primary, readings, settling);
  if ("why" in settled) return settled;
  const [first, ...rest] = settled;
  return first ? { chosen: chooseArm([first, ...rest]), settling } : { why: "There is nothing to judge yet." };
}

function judgedByData(known: Verdict, situation: Situation): Verdict {
  const { input, claims, plan, chosen, settling } = situation;
  const { deciding, others } = chosen;
  const isOpen = chosen.outcome === "inconclusive" && !plan.isComplete && !plan.isEndedEarly;
  const state = isOpen ? "collecting" : chosen.outcome;
  const stoppedEarly = plan.isEndedEarly && settling.mode === "anytime";
  const confidence = 1 - Math.min(deciding.pFor, deciding.pAgainst);
  const guarded = guardrailsOf(claims, settling, deciding.compared.arm);
  const secondary = secondaryOf(claims, settling);
  const rule = isOpen ? undefined : ruledBy(input.record.rule, state, guarded.state);
  return {
    ...known,
    state,
    leaning: state === "inconclusive" && confidence >= leansFrom ? leaningOf(deciding) : null,
    stoppedEarly,
    guardrails: guarded.state,
    confidence,
    seen: seenWords(deciding),
    shown: shownIn(situation, isOpen, stoppedEarly),
    notes: notesIn(known, situation, guarded, secondary.notes, stoppedEarly),
    claims: [...[deciding, ...others].map(evidenceOf), ...guarded.evidence, ...secondary.evidence],
    ...(rule && { rule }),
  };
}

function leaningOf({ pFor, pAgainst }: Settled): "for" | "against" {
  return pFor <= pAgainst ? "for" : "against";
}

function shownIn({ input, plan, observed, chosen }: Situation, isOpen: boolean, stoppedEarly: boolean): string {
  const { deciding } = chosen;
  const { record, today } = input;
  if (isOpen) return collectingWords(deciding, plan, observed, nounIn(record), today);
  const shown = shownWords(deciding);
  return stoppedEarly ? `${stoppedWords(plan, observed, nounIn(record), today)} ${shown}` : shown;
}

function notesIn(
  { notes }: Verdict,
  { input, plan, readings, chosen, settling }: Situation,
  guarded: Guarded,
  secondary: readonly Note[],
  stoppedEarly: boolean,
): readonly Note[] {
  const isEarly = settling.mode === "interim" && chosen.outcome !== "inconclusive";
  return [
    ...notes.filter(({ code }) => code !== "hand-typed"),
    ...(stoppedEarly
      ? [
          {
            code: "stopped-early" as const,
            text: "It was ended before its plan was complete, so the always-valid interval decides.",
          },
        ]
      : []),
    ...(isEarly
      ? [
          {
            code: "early-looks" as const,
            text: `Decided before the end of the plan, because the confidence is above ${earlyLevel(settling.level)}.`,
          },
        ]
      : []),
    ...guarded.notes,
    ...planNotes(chosen, plan, readings, input.record),
    ...secondary,
    ...notes.filter(({ code }) => code === "hand-typed"),
  ];
}

function armNotes(record: VerdictInput["record"], { samples }: Readings): readonly Note[] {
  const names = armsIn(samples, record);
  const missing = names.filter((name) => !samples.has(name));
  if (missing.length === 0 || missing.length === names.length) return [];
  const isOne = missing.length === 1;
  return [
    {
      code: "arm-without-data",
      text: `${missing.join(", ")} ${isOne ? "has" : "have"} no data and ${isOne ? "takes" : "take"} no part.`,
    },
  ];
}
