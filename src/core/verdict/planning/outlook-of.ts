import type { Experiment } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { hasResults } from "../../model/readings.ts";
import type { MeasuredMetric } from "../verdict-input.ts";
import { isPossibleWith, smallestPossible } from "./best-case.ts";
import { designOf } from "./design-of.ts";
import type { PlannedTest } from "./design.ts";
import { type NeededSample, neededSample } from "./needed-sample.ts";
import { powerOf } from "./power-of.ts";
import { smallestEffect } from "./smallest-effect.ts";
import { daysUntil, plannedSample, trafficPerDay } from "./traffic-of.ts";

/** What can be said of a plan before its data, all of it as plain numbers; what is absent is not known. */
export interface Outlook extends PlannedTest {
  /** How many will be observed, all arms together. */
  readonly sample?: number;
  readonly needed?: NeededSample;
  /** How many days the traffic takes to bring that many. */
  readonly days?: number;
  /** Of the planned sample, at what is expected. */
  readonly power?: number;
  /** The level nearest to the threshold that the planned sample shows with 80%. */
  readonly smallest?: number;
  /** The smallest sample of which any result could support the claim, where the planned one is too small for that. */
  readonly fewest?: number;
  /** Why the sample that it needs is not known, as a phrase. */
  readonly why?: string;
}

/**
 * What a plan can show, for people who look at it; `undefined` once it was read or decided, where people judge, and where
 * there is no test to plan. Takes some milliseconds for new numbers, and next to nothing for known ones.
 */
export function outlookOf(record: Experiment, metric?: MeasuredMetric): Outlook | undefined {
  if (record.criterion !== undefined || hasResults(record) || choiceOf(record)) return undefined;
  const answer = designOf(record, metric);
  if (answer.status === "undefined") return undefined;
  const { claim, design } = answer;
  const sample = plannedSample(record);
  const needed = neededSample(design);
  const perDay = design.type === "rate" ? undefined : trafficPerDay(record);
  const isKnown = needed.status !== "undefined";
  return {
    claim,
    design,
    ...(isKnown ? { needed } : { why: needed.reason }),
    ...(isKnown && perDay !== undefined && { days: daysUntil(needed.all, perDay) }),
    ...(sample !== undefined && { sample, ...withSample({ claim, design }, sample) }),
  };
}

function withSample({ design }: PlannedTest, sample: number): Pick<Outlook, "power" | "smallest" | "fewest"> {
  const fewest = isPossibleWith(design, sample) ? undefined : smallestPossible(design);
  const { power } = powerOf(design, sample);
  const { level } = smallestEffect(design, sample);
  return {
    ...(power !== undefined && { power }),
    ...(level !== undefined && { smallest: level }),
    ...(fewest !== undefined && { fewest }),
  };
}
