import { rememberLately } from "../../base/remember-lately.ts";
import type { Answer } from "../../stats/answer.ts";
import { findRoot } from "../../stats/numeric/find-root.ts";
import { undefinedBecause } from "../../stats/undefined-because.ts";
import { aimOf } from "./aim-of.ts";
import type { Design } from "./design.ts";
import { wantedPower } from "./needed-sample.ts";
import { powerOf } from "./power-of.ts";
import { whyUnknown } from "./why-unknown.ts";

export interface SmallestEffect {
  /** The level of the treated group, in the unit of the samples. */
  readonly level: number;
}

/**
 * The level nearest to the threshold that a sample would show with a probability of 80%: what the plan can see at all.
 * Undefined, with the reason, for a claim with two ends, and where even the farthest level would be missed. Takes
 * milliseconds, and is remembered.
 *
 * @param sample All arms together.
 */
export function smallestEffect(design: Design, sample: number): Answer<SmallestEffect> {
  const why = whyUnknown({ ...design, expect: startOf(design) ?? 0 });
  if (why !== undefined) return undefinedBecause(why);
  return kept(JSON.stringify([{ ...design, expect: undefined }, sample]));
}

const kept = rememberLately((text: string): Answer<SmallestEffect> => {
  const [design, sample] = JSON.parse(text) as [Design, number];
  const aim = startOf(design);
  if (aim === undefined) return undefinedBecause("a claim with two ends has no one smallest effect");
  const far = endOf(design, aim) - aim;
  const lack = (level: number): number => (powerOf(design, sample, level).power ?? 0) - wantedPower;
  // From the threshold outward, because a ratio to nearly nothing is hard to show again.
  const steps = Array.from({ length: mostHalvings }, (_, at) => aim + far * 2 ** (at + 1 - mostHalvings));
  const at = steps.findIndex((level) => 0 <= lack(level));
  const level = at === -1 ? undefined : findRoot(lack, steps[at - 1] ?? aim, steps[at] ?? aim);
  return level === undefined ? undefinedBecause("no level would be shown by so small a sample") : { level };
});

const mostHalvings = 32;

/** Where the claim begins to hold; a range begins to at both of its ends. */
function startOf(design: Design): number | undefined {
  const [bound, other] = design.bounds;
  return bound && !other ? aimOf(design, bound) : undefined;
}

/** The farthest level that there is, or that is worth asking about. */
function endOf({ type, bounds: [bound], sd = 0, baseline = 0 }: Design, aim: number): number {
  const isMore = bound?.side === "at-least";
  if (type === "proportion") return isMore ? 1 : 0;
  const far = 1e3 * Math.max(sd, Math.abs(aim), Math.abs(baseline));
  return type === "rate" ? (isMore ? far : 0) : isMore ? aim + far : aim - far;
}
