import { isChange } from "../../grammar/is-change.ts";
import type { Experiment } from "../../model/experiment.ts";
import { primaryResultsOf } from "../../model/readings.ts";
import type { Chosen } from "../choose-arm.ts";
import { isTunedByPlan } from "../looked.ts";
import type { PlanState } from "../plan-of.ts";
import type { Readings } from "../readings-of.ts";
import type { Note } from "../verdict.ts";
import { countWords } from "../words/count-words.ts";
import { tooSmallWords } from "./too-small.ts";
import { weakerClaimWords } from "./weaker-claim.ts";

/** What one must know of how the claim was judged, the gravest first. */
export function planNotes(chosen: Chosen, plan: PlanState, readings: Readings, record: Experiment): readonly Note[] {
  const { deciding, others, outcome } = chosen;
  const { claim, compared, judgement, mode } = deciding;
  const isBaseline = isChange(claim.threshold) && !compared.control && compared.treatment.type !== "pairs";
  const isOpen = mode === "final" && outcome === "inconclusive";
  return [
    note("too-small", isOpen ? tooSmallWords(deciding) : undefined),
    note("weaker-claim", isOpen ? weakerClaimWords(deciding) : undefined),
    note(
      "several-arms",
      others.length > 0 ? severalWords(others.length + 1, compared.control !== undefined) : undefined,
    ),
    note("fixed-baseline", isBaseline ? baselineWords : undefined),
    note("early-looks", looksWords(plan, readings, record)),
    note("assumption", plan.hasEnd || mode === "anytime" ? undefined : endlessWords),
    note("assumption", mode === "anytime" && !isTunedByPlan(claim, record) ? tunedByFirstWords : undefined),
    ...judgement.remarks.map((text) => ({ code: "assumption" as const, text })),
  ].filter((one) => one !== undefined);
}

function note(code: Note["code"], text: string | undefined): Note | undefined {
  return text === undefined ? undefined : { code, text };
}

const baselineWords =
  "Compared with a fixed baseline, not a control group: other changes in the same period cannot be separated.";

const endlessWords =
  "The plan has no end, so the data are judged as if they were complete; write a window or a sample.";

const tunedByFirstWords =
  "The plan has no sample, so the always-valid method is tuned to the first reading; looks before it that nobody recorded are not covered.";

function severalWords(count: number, isCompared: boolean): string {
  const how = isCompared ? "compared with the control" : "judged against the threshold";
  return `${countWords(count)} arms were each ${how}; the confidence is corrected for that (Holm).`;
}

/** Looking is free as long as only the end decides. */
function looksWords(plan: PlanState, readings: Readings, record: Experiment): string | undefined {
  const { looks = 1 } = record;
  if (looks === "anytime") return undefined;
  const planned = Array.isArray(looks) ? looks.length : looks;
  const taken = readings.looks.length <= planned ? 0 : mostLooks(readings, record);
  if (taken <= planned) return undefined;
  const end = plan.isEndedEarly ? "it was ended early all the same" : "the verdict counts only at the planned end";
  return `Read ${countWords(taken)} times where ${planned === 1 ? "1 look was" : `${countWords(planned)} looks were`} planned; ${end}.`;
}

/** How often one arm was looked at; arms that are read on days of their own are not looked at more often. */
function mostLooks({ looks: days }: Readings, record: Experiment): number {
  const byArm = new Map<string | undefined, Set<string>>();
  for (const { arm, date } of primaryResultsOf(record)) {
    if (date === undefined || !days.includes(date)) continue;
    byArm.set(arm, (byArm.get(arm) ?? new Set()).add(date));
  }
  return Math.max(0, ...Array.from(byArm.values(), ({ size }) => size));
}
