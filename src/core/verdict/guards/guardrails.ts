import { chooseArm, type Chosen } from "../choose-arm.ts";
import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import { fileNotes } from "./reading-notes.ts";
import { evidenceOf } from "../evidence-of.ts";
import { readingsOf } from "../readings-of.ts";
import { settle, type Settled } from "../settle.ts";
import type { Settling } from "../settling.ts";
import type { GuardrailState, Note } from "../verdict.ts";
import { unreadClaims } from "./unread-claims.ts";
import { weighBound } from "../weigh.ts";
import { isRefusal } from "../judgement.ts";

/** What became of everything that must not get worse. */
export interface Guarded {
  readonly state: GuardrailState;
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

/**
 * Judges each guardrail by itself, without a correction, because each must hold. Of several arms the one that stands for
 * the claim counts.
 */
export function guardrailsOf(claims: readonly Claim[], settling: Settling, decidingArm: string | undefined): Guarded {
  const written = settling.input.record.guardrails?.length ?? 0;
  const guards = claims
    .filter(({ role }) => role === "guardrail")
    .map((claim) => guardOf(claim, settling, decidingArm));
  const unread = unreadClaims(settling.input.record.guardrails).map(({ metric, why }) =>
    notShown(`Guardrail ${metric} not shown: ${why}`),
  );
  const all = [...guards, ...unread];
  return {
    state: written === 0 ? "none" : weakestOf(all.map(({ state }) => state)),
    evidence: guards.flatMap(({ evidence }) => evidence),
    notes: all.flatMap(({ notes }) => notes),
  };
}

function guardOf(claim: Claim, settling: Settling, decidingArm: string | undefined): Guarded {
  const readings = readingsOf(settling.input, claim);
  if (readings.samples.size === 0) {
    const why = readings.unread[0] ?? readings.unusable[0]?.why ?? `${claim.metric} was not measured.`;
    return notShown(`Guardrail not shown: ${why}`);
  }
  const settled = settle(claim, readings, settling);
  const aboutRows = fileNotes(readings);
  if (isRefusal(settled)) return notShown(`Guardrail ${claim.metric} not shown: ${settled.why}`);
  const [first, ...rest] = settled;
  if (!first) return notShown(`Guardrail ${claim.metric} not shown.`);
  const { outcome, deciding } = standingFor([first, ...rest], decidingArm);
  const state = ({ supported: "held", refuted: "broken", inconclusive: "not-shown" } as const)[outcome];
  const evidence = evidenceOf(deciding);
  const others = settled.filter((one) => one !== deciding).map((one) => evidenceOf(one));
  const text = `Guardrail ${evidence.sentence}${isWorseAnyway(deciding) ? " It is worse than the control all the same." : ""}`;
  return {
    state,
    evidence: [evidence, ...others],
    notes: [...(state === "held" ? [] : [{ code: "guardrail" as const, text }]), ...aboutRows],
  };
}

function standingFor(settled: readonly [Settled, ...Settled[]], arm: string | undefined): Chosen {
  const same = settled.find(({ compared }) => arm !== undefined && compared.arm === arm);
  return chooseArm(same ? [same] : settled);
}

/** Of a loss that is neither small nor large enough to say so, whether there is a loss at all. */
function isWorseAnyway({ claim, bounds, compared, outcome, level, mode }: Settled): boolean {
  const [bound] = bounds;
  const isLoss = claim.threshold.direction === "no-worse" && compared.control !== undefined && bound.value !== 0;
  if (!isLoss || outcome !== "inconclusive" || mode !== "final") return false;
  const answer = weighBound({ ...bound, value: 0 }, compared, { level });
  return !isRefusal(answer) && 1 - answer.pAgainst > level;
}

function notShown(text: string): Guarded {
  return { state: "not-shown", evidence: [], notes: [{ code: "guardrail", text }] };
}

function weakestOf(states: readonly GuardrailState[]): GuardrailState {
  if (states.includes("broken")) return "broken";
  return states.includes("not-shown") ? "not-shown" : "held";
}
