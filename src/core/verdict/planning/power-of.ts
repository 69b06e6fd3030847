import type { Answer } from "../../stats/answer.ts";
import { normalTails } from "../../stats/distributions/normal-tails.ts";
import { powerMeans } from "../../stats/power-means.ts";
import { powerOneProportion } from "../../stats/power-one-proportion.ts";
import { undefinedBecause } from "../../stats/undefined-because.ts";
import type { Bound } from "../claim.ts";
import { armSizeOf } from "./arm-parts.ts";
import { isPossibleWith } from "./best-case.ts";
import type { Design } from "./design.ts";
import { contrastOf, normalLineOf } from "./normal-line.ts";
import { whyUnknown } from "./why-unknown.ts";

/** Beyond it the normal approximation differs in the fourth digit only, and costs nothing. */
const mostExactly = 1e6;
const mostForStudent = 1e5;

/**
 * How probable it is that a sample supports the claim, if the treated group is at `expect`; of a claim with two ends that
 * both are shown. One share is counted exactly, means by the t test, the others by `normalLineOf`.
 *
 * Undefined, with the reason, where the plan leaves out what it depends on.
 *
 * @param sample All arms together.
 */
export function powerOf(design: Design, sample: number, expect = design.expect): Answer<{ readonly power: number }> {
  const why = whyUnknown(design, expect);
  if (why !== undefined || expect === undefined) return undefinedBecause(why ?? "nothing is expected");
  if (!isPossibleWith(design, sample)) return { power: 0 };
  const powers = design.bounds.map((bound) => powerAgainst(design, bound, sample, expect));
  // Both ends are judged by one number, so that it misses one of them at most.
  const power = powers.reduce((sum, one) => sum + one, 0) - (powers.length - 1);
  return { power: Math.min(1, Math.max(0, power)) };
}

function powerAgainst(design: Design, bound: Bound, sample: number, expect: number): number {
  const { type, control, treated, alpha } = design;
  const n = armSizeOf(treated, sample);
  if (type === "proportion" && control === undefined && n <= mostExactly && 0 < bound.value && bound.value < 1) {
    const alternative = bound.side === "at-least" ? "greater" : "less";
    const exact = powerOneProportion({
      threshold: bound.value,
      assumed: expect,
      alpha,
      alternative,
      n,
      solveFor: "power",
    });
    return ("power" in exact && exact.power) || 0;
  }
  if (type === "mean" && sample <= mostForStudent) return powerByStudent(design, bound, sample, expect);
  const line = normalLineOf(design, bound, expect);
  return line ? normalTails(line.slope * Math.sqrt(sample) - line.offset).lower : 0;
}

/** Two arms as if the spread of their contrast were that of two equal ones, which is exact where they are. */
function powerByStudent(design: Design, bound: Bound, sample: number, expect: number): number {
  const contrast = contrastOf(design, bound, expect);
  if (!contrast) return 0;
  const groups = design.control === undefined ? 1 : 2;
  const delta = bound.side === "at-least" ? contrast.gap : -contrast.gap;
  if (delta <= 0) return 0;
  const observed = sample * (design.treated + (design.control ?? 0));
  const n = Math.max(2, observed / groups);
  // The spread belongs to a sample of one in all; the test wants that of single values in each group.
  const sd = (contrast.spread * Math.sqrt(observed / sample)) / groups;
  const type = groups === 2 ? "two-sample" : "one-sample";
  const answer = powerMeans({
    delta,
    sd,
    alpha: design.alpha,
    type,
    alternative: "one-sided",
    n,
    solveFor: "power",
  });
  return ("power" in answer && answer.power) || 0;
}
