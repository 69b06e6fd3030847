import { clopperPearson } from "../../stats/clopper-pearson.ts";
import { demand } from "../../stats/demand.ts";
import { binomialTails } from "../../stats/distributions/binomial-tails.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";

/** One share against a level, exactly. */
export function judgeShare({ sample }: QuestionOf<"share">, bound: Bound, level: number): Finding | Refusal {
  demand.proportion("the sample", sample);
  demand.chance("the threshold of a share", bound.value);
  const { successes, n } = sample;
  if (n === 0) return { why: "Nothing was observed, so there is no share.", n };

  const { lower, upper } = binomialTails(successes, n, bound.value);
  return {
    ...oneSided(bound, { greater: upper, less: lower }),
    n,
    estimate: successes / n,
    interval: endsOf(clopperPearson(sample, tailOf(level))),
    remarks: [],
  };
}
