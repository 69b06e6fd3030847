import { demand } from "../../stats/demand.ts";
import { poissonTails } from "../../stats/distributions/poisson-tails.ts";
import { garwood } from "../../stats/garwood.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

/** One rate against a level, exactly. */
export function judgeRate({ sample }: QuestionOf<"rate">, bound: Bound, level: number): Finding | Refusal {
  const { events, exposure } = sample;
  demand.count("the events", events);
  demand.atLeast("the exposure", exposure, 0);
  demand.atLeast("the threshold of a rate", bound.value, 0);
  if (exposure === 0) return { why: "No exposure was recorded, so there is no rate.", n: 0 };

  const expected = bound.value * exposure;
  demand.expected(expected);
  const { upper: greater, lower: less } = poissonTails(events, expected);
  return {
    ...oneSided(bound, { greater, less }),
    n: exposure,
    estimate: events / exposure,
    interval: endsOf(garwood(sample, tailOf(level))),
    remarks: [],
  };
}
