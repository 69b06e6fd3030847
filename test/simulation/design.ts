import type { MeasuredMetric } from "../../src/core/verdict/verdict-input.ts";
import type { Group } from "./group.ts";

/** A plan whose claim is exactly at its threshold, so that every "supported" is false. */
export interface Design {
  readonly name: string;
  /** As it stands in the file. */
  readonly threshold: string;
  readonly metric: MeasuredMetric;
  readonly treated: Group;
  readonly control?: Group;
  /** By how much the mean of the control is multiplied at the threshold; 1 where differences are claimed. */
  readonly factor?: number;
  /** Whether more of it speaks for the claim. */
  readonly isMoreBetter: boolean;
}
