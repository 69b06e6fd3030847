import * as z from "zod";
import { decisionChoices } from "../base/decision-choice.ts";
import {
  appliesTo,
  count,
  day,
  dayCount,
  flag,
  listOf,
  mapOf,
  number,
  oneOf,
  quantity,
  reference,
  words,
} from "./fields.ts";

/** From the cheapest way to learn to the dearest. */
export const methods = [
  "interview",
  "survey",
  "mock-up",
  "prototype",
  "fake-door",
  "simulation",
  "ab-test",
  "staged-rollout",
  "process-trial",
] as const;

const people = z.union([words, z.array(words)]).meta({ expected: "a name or a list of names" });
const numbers = z.array(number).meta({ expected: "a list of numbers" });
const measured = z.union([z.string(), z.number()]).meta({ expected: "a number" });

const Window = z.looseObject({ from: day, to: day, days: dayCount }).partial();

const Claim = z.looseObject({ metric: reference, threshold: words }).partial();

/** One reading on one date, in the form that its metric has. */
const reading = {
  metric: reference,
  arm: words,
  successes: number,
  of: number,
  mean: measured,
  sd: number,
  n: number,
  values: numbers,
  events: number,
  exposure: number,
  before: numbers,
  after: numbers,
  judged: oneOf(["supported", "refuted"]),
  by: people,
  data: words,
  columns: mapOf(words),
  source: words,
  note: words,
};
const Result = z.looseObject({ date: day, ...reading }).partial();
export type Result = z.infer<typeof Result>;

const Rule = z
  .looseObject({
    supported: oneOf(decisionChoices),
    refuted: oneOf(decisionChoices),
    inconclusive: oneOf(decisionChoices),
    guardrailBroken: oneOf(decisionChoices),
  })
  .partial();

const Learning = z
  .looseObject({
    id: words,
    insight: words,
    recommendation: words,
    appliesTo,
    confidence: number,
    because: words,
    supersededBy: words,
    reviewBy: day,
  })
  .partial();

/** `choice` is any word here: a word that is no decision is a fault of method and has a rule of its own. */
const Decision = z.looseObject({ choice: words, date: day, by: people, because: words, dissent: words }).partial();

const Receipt = z.looseObject({ doc: words, unit: reference, item: reference, told: words, date: day }).partial();

const CheckBack = z
  .union([day, z.looseObject({ due: day, date: day.optional(), held: flag.optional(), because: words.optional() })])
  .meta({ expected: "a day, or { due, date, ... } with a reading" });

/** `*.experiment.yaml`: one falsifiable experiment, from protocol to decision. */
export const Experiment = z
  .looseObject({
    unit: reference.describe("The unit of learning that it serves."),
    parent: reference.describe("The experiment that led to it."),
    hypothesis: words.describe("One sentence that the data can refute."),
    method: oneOf(methods).describe("How it is tested, from the cheapest way to the dearest."),
    whyNotCheaper: words.describe("Why a cheaper method would not answer the question."),
    population: words.describe("Who or what is observed."),
    metric: reference.describe("What is measured: the one that decides."),
    threshold: words.describe("The bar, fixed before the data: at least 8%, at most 300 ms, decrease by 15% relative."),
    criterion: words.describe("What people will judge by, where nothing is counted."),
    baseline: quantity.describe("What the metric is today."),
    guardrails: listOf(Claim).describe("What must not get worse."),
    secondary: listOf(Claim).describe("Other metrics: reported, never deciding."),
    arms: mapOf(words).describe(
      "The groups and their shares; `control`, else the first, is what others are compared with.",
    ),
    expect: quantity.describe("What the metric will be if it works; the plan's power follows from it."),
    sample: count.describe("How many are observed, all arms together."),
    traffic: quantity.describe("How many come by, such as 400 per day."),
    looks: z
      .union([z.number().int(), z.literal("anytime"), z.array(day)])
      .meta({ expected: "a number, a list of days, or anytime" })
      .describe("How often the data are read before the end."),
    window: Window.describe("The first and the last day, both included."),
    segments: listOf(words).describe("Groups that are looked at apart."),
    exclusions: listOf(words).describe("Who or what is left out, and by which rule."),
    confidence: quantity.describe("The confidence from which a claim counts as shown."),
    rule: Rule.describe("What will be decided, for each way it can come out."),
    predictions: mapOf(quantity).describe("How probable each person thinks it is that the claim holds."),
    flag: words.describe("The feature flag in the code."),
    results: listOf(Result).describe("Readings, one a date."),
    exploratory: listOf(z.looseObject({ date: day, ...reading }).partial()).describe(
      "Metrics and groups first named after the start; they never decide.",
    ),
    observations: listOf(z.looseObject({ saw: words, from: words, count }).partial()).describe(
      "What people did and said, and how often.",
    ),
    memo: words.describe("What was learned, what surprised, which assumption changed."),
    learnings: listOf(Learning).describe("Insights that hold beyond this experiment."),
    decision: Decision.describe("Pivot, persevere or stop, and why."),
    propagation: listOf(Receipt).describe("Who and what must know; an empty list says that nobody needs to."),
    checkBack: listOf(CheckBack).describe("Days on which it is measured again."),
    amendments: listOf(
      z.looseObject({ field: words, was: words, date: day, by: people, why: words }).partial(),
    ).describe("Changes of the plan after it was registered, each with its reason."),
    pinned: flag.describe("Keep it in front on the wall."),
    draftedBy: words.describe("Who or what drafted it."),
  })
  .partial();
export type Experiment = z.infer<typeof Experiment>;
