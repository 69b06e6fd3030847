import { clopperPearson } from "../../stats/clopper-pearson.ts";
import { demand } from "../../stats/demand.ts";
import { binomialTails } from "../../stats/distributions/binomial-tails.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

type Rates = QuestionOf<"rates">;

/** A relative change of a rate: of all events, those of the treated group are binomial. */
export function judgeRelativeRates(rates: Rates, bound: Bound, level: number): Finding | Refusal {
  const refusal = refusalOfRates(rates);
  if (refusal) return refusal;
  const { control, treatment } = rates;
  if (bound.value <= -1) return { why: "A relative change cannot be a fall of 100% or more.", n: exposureOf(rates) };
  demand.number("the threshold", bound.value);

  const balance = treatment.exposure / control.exposure;
  const events = { successes: treatment.events, n: control.events + treatment.events };
  const odds = (1 + bound.value) * balance;
  const { upper: greater, lower: less } = binomialTails(events.successes, events.n, odds / (1 + odds));
  const toChange = (share: number): number => share / (1 - share) / balance - 1;
  const { lower, upper } = clopperPearson(events, tailOf(level));
  return {
    ...oneSided(bound, { greater, less }),
    n: exposureOf(rates),
    estimate: control.events === 0 ? null : treatment.events / control.events / balance - 1,
    interval: endsOf({ lower: toChange(lower), upper: toChange(upper) }),
    remarks: [],
  };
}

/** A difference of two rates: only whether there is one, which is the same as a ratio of 1. */
export function judgeRates(rates: Rates, bound: Bound, level: number): Finding | Refusal {
  const refusal = refusalOfRates(rates) ?? onlyWhether(rates, bound);
  if (refusal) return refusal;
  return { ...judgeRelativeRates(rates, bound, level), estimate: differenceOf(rates), interval: [null, null] };
}

/** Why a difference of two rates is not tested, unless it is claimed to be above or below 0. */
export function onlyWhether(rates: Rates, { value }: Bound): Refusal | undefined {
  if (value === 0) return undefined;
  return {
    why: 'A difference of two rates is not tested; write the change relative, such as "decrease by 20%".',
    n: exposureOf(rates),
    estimate: differenceOf(rates),
  };
}

/** Why two rates cannot be compared; `undefined` when they can be. */
export function refusalOfRates({ control, treatment }: Rates): Refusal | undefined {
  for (const [name, { events, exposure }] of [["control", control] as const, ["treated", treatment] as const]) {
    demand.count(`the events of the ${name} group`, events);
    demand.atLeast(`the exposure of the ${name} group`, exposure, 0);
    if (exposure === 0) return { why: `No exposure was recorded in the ${name} group, so there is no rate.`, n: 0 };
  }
  if (control.events + treatment.events > 0) return undefined;
  return {
    why: "There was no event in either group, so there is no change to test.",
    n: exposureOf({ control, treatment }),
  };
}

function differenceOf({ control, treatment }: Rates): number {
  return treatment.events / treatment.exposure - control.events / control.exposure;
}

function exposureOf({ control, treatment }: Omit<Rates, "asks">): number {
  return control.exposure + treatment.exposure;
}
