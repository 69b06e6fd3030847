import type { Experiment } from "../../model/experiment.ts";
import { isChange } from "../bounds-of.ts";
import type { Chosen } from "../choose-arm.ts";
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
  const isBaseline = isChange(claim) && !compared.control && compared.treatment.type !== "pairs";
  const isOpen = mode === "final" && outcome === "inconclusive";
  return [
    note("too-small", isOpen ? tooSmallWords(deciding) : undefined),
    note("weaker-claim", isOpen ? weakerClaimWords(deciding) : undefined),
    note("several-arms", others.length > 0 ? severalWords(others.length + 1) : undefined),
    note("fixed-baseline", isBaseline ? baselineWords : undefined),
    note("early-looks", looksWords(plan, readings, record)),
    note("assumption", plan.hasEnd ? undefined : endlessWords),
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

function severalWords(count: number): string {
  return `${countWords(count)} arms were each compared with the control; the confidence is corrected for that (Holm).`;
}

/** Looking is free as long as only the end decides. */
function looksWords(plan: PlanState, { looks: days }: Readings, { looks = 1 }: Experiment): string | undefined {
  if (looks === "anytime") return undefined;
  const planned = Array.isArray(looks) ? looks.length : looks;
  if (days.length <= planned) return undefined;
  const end = plan.isEndedEarly ? "it was ended early all the same" : "the verdict counts only at the planned end";
  return `Read ${countWords(days.length)} times where ${planned === 1 ? "1 look was" : `${countWords(planned)} looks were`} planned; ${end}.`;
}
