import { newFile } from "../../authoring/new-file.ts";
import { readEntry, type EntryOf } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import { parseSource } from "../../source/parse-source.ts";
import type { Claim } from "../../verdict/claim.ts";
import { aimOf } from "../../verdict/planning/aim-of.ts";
import type { Design } from "../../verdict/planning/design.ts";
import { neededSample } from "../../verdict/planning/needed-sample.ts";
import { outlookOf, type Outlook } from "../../verdict/planning/outlook-of.ts";
import { levelWords, sampleWords } from "../../verdict/planning/plan-words.ts";
import type { FileMoment } from "../moment.ts";
import type { Choice } from "../question.ts";
import { planLines } from "./plan-lines.ts";
import type { Plan } from "./plan-of.ts";

/** What a plan can show before it is written; `undefined` where there is no test to plan. */
export interface Draft {
  readonly record: EntryOf<"experiment">["record"];
  readonly outlook: Outlook;
}

export function draftOf(plan: Plan, { snapshot, root }: FileMoment): Draft | undefined {
  const name = "plan.experiment.yaml";
  const { text } = newFile(name, planLines(plan));
  const entry = readEntry(`${root}/${name}`, root, parseSource(text));
  if (entry?.kind !== "experiment") return undefined;
  const { record } = entry;
  const metric = record.metric === undefined ? undefined : findById(snapshot, "metric", record.metric, root);
  const outlook = outlookOf(record, metric?.record);
  return outlook && { record, outlook };
}

/** How far beyond the threshold it may come out, in parts of the level, or of the change, that is claimed. */
const steps = { level: [0.125, 0.25, 0.5], change: [0.25, 0.5, 1] } as const;

/** What it might be if it works, each with the sample that would show it; empty where no sample can be told. */
export function expectChoices({ record, outlook }: Draft): readonly Choice[] {
  const { claim, design } = outlook;
  const [bound, ...others] = design.bounds;
  if (!bound || 0 < others.length || claim.threshold.direction === "no-worse") return [];
  const isLevel = bound.scale === "level";
  if (!isLevel && design.baseline === undefined) return [];
  const aim = aimOf(design, bound);
  const whole = isLevel ? aim : aim - (design.baseline ?? 0);
  const side = bound.side === "at-least" ? 1 : -1;
  const levels = steps[isLevel ? "level" : "change"].map((step) => aim + side * step * Math.abs(whole));
  return levels.flatMap((level) => choiceAt(round(level, isLevel ? 2 : 3), design, claim, record) ?? []);
}

/** As people write it: 9% and 260 ms; a level after a change needs a digit more. */
function round(level: number, digits: number): number {
  return Number(level.toPrecision(digits));
}

function choiceAt(expect: number, design: Design, claim: Claim, record: Draft["record"]): Choice | undefined {
  const needed = neededSample({ ...design, expect });
  if (needed.status === "undefined") return undefined;
  const level = levelWords(expect, claim);
  return { value: level, label: level, description: `needs ${sampleWords(needed.all, record, claim)}` };
}

/** The plan with the sample that shows what is expected, where nobody has said how many are observed. */
export function withNeededSample(plan: Plan, moment: FileMoment): Plan {
  if (plan.sample !== undefined || plan.expect === undefined) return plan;
  const { needed, design } = draftOf(plan, moment)?.outlook ?? {};
  // How long events are counted, the window says.
  if (!needed || design?.expect === undefined || design.type === "rate") return plan;
  return { ...plan, sample: needed.all };
}

/** The sample that shows what is expected: "4,962 users show 9% against at least 8% with 80% power". */
export function sampleChoices({ record, outlook }: Draft): readonly Choice[] {
  const { claim, design, needed } = outlook;
  if (!needed || design.expect === undefined) return [];
  const description = `shows ${levelWords(design.expect, claim)} against "${claim.words}" with 80% power`;
  return [{ value: String(needed.all), label: sampleWords(needed.all, record, claim), description }];
}
