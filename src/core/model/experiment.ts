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
import { Observation } from "./observation.ts";

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

const Window = z
  .looseObject({
    from: day.describe("The first day, included."),
    to: day.describe("The last day, included."),
    days: dayCount.describe("How many days it is open, the first one included; instead of `to`."),
  })
  .partial();

const Claim = z
  .looseObject({
    metric: reference.describe("What is measured."),
    threshold: words.describe("The threshold, fixed before the data: at most 1%."),
  })
  .partial();

/** One reading on one date, in the form that its metric has. */
const reading = {
  metric: reference.describe("What was measured; the metric that decides where it is left out."),
  arm: words.describe("The group that was read, one of `arms`."),
  successes: number.describe("How many did it, for a share."),
  of: number.describe("Of how many, for a share."),
  mean: measured.describe("The mean."),
  sd: number.describe("The standard deviation around the mean."),
  n: number.describe("How many were observed, for a mean."),
  values: numbers.describe("Every value that was observed."),
  events: number.describe("How many events were counted, for a rate."),
  exposure: number.describe("Over how much they were counted, such as days."),
  before: numbers.describe("Values before the change, in the same order as `after`."),
  after: numbers.describe("Values after the change, in the same order as `before`."),
  judged: oneOf(["supported", "refuted"]).describe("What people judged by the criterion."),
  by: people.describe("Who judged or read it."),
  data: words.describe("The file that holds the rows, such as results/one-click.csv."),
  columns: mapOf(words).describe("Which column of the file is what."),
  source: words.describe("Where the numbers come from, such as a query."),
  rows: count.describe("How many rows the file had when it was read."),
  hash: words.describe("The SHA-256 of the file when it was read, by which a change of it shows."),
  note: words.describe("What one must know to read it rightly."),
};
const dayOfReading = day.describe("The day of the reading.");
const Result = z.looseObject({ date: dayOfReading, ...reading }).partial();
export type Result = z.infer<typeof Result>;

const Rule = z
  .looseObject({
    supported: oneOf(decisionChoices).describe("If the data show that the claim holds."),
    refuted: oneOf(decisionChoices).describe("If they show that it does not hold."),
    inconclusive: oneOf(decisionChoices).describe("If they show neither."),
    guardrailBroken: oneOf(decisionChoices).describe("If something got worse that must not."),
  })
  .partial();

const Learning = z
  .looseObject({
    id: words.describe("A name for it; without one it is called by its place, such as checkout-simulation#1."),
    insight: words.describe("What is known now, in one sentence that can be understood without the experiment."),
    recommendation: words.describe("What to do about it, the next time."),
    appliesTo: appliesTo.describe("Code paths and tags for which it holds."),
    confidence: number.describe("How sure one can be of it, from 0 to 1, with `because`."),
    because: words.describe("Why that confidence."),
    supersededBy: words.describe("The learning that replaces it: other-experiment#2."),
    reviewBy: day.describe("The day by which somebody should ask whether it still holds."),
  })
  .partial();

/** `choice` is any word here: a word that is no decision is a fault of method and has a rule of its own. */
const Decision = z
  .looseObject({
    choice: words.describe("pivot, persevere or stop."),
    date: day.describe("The day of the decision."),
    by: people.describe("Who decided."),
    because: words.describe("Why, in a sentence that somebody understands in a year."),
    dissent: words.describe("Who saw it otherwise, and why."),
  })
  .partial();

const Receipt = z
  .looseObject({
    doc: words.describe("The document that must say it, such as docs/checkout.md."),
    unit: reference.describe("The unit of learning that goes on with it."),
    item: reference.describe("The backlog item that follows from it."),
    told: words.describe("Who must be told."),
    date: day.describe("The day on which it was done; of a document a commit tells that, where git can be asked."),
  })
  .partial();

const remeasured = z
  .object({
    date: day.describe("The day on which it was."),
    held: flag.describe("Whether the effect was still there; left out, the reading beside it says so."),
    because: words.describe("How one knows, where there is no reading."),
    ...reading,
  })
  .partial();
const Remeasured = z.looseObject({
  due: day.describe("The day on which it is measured again."),
  ...remeasured.shape,
});

/** A check-back that is more than a day: what was measured again, and when. */
export type Remeasured = z.infer<typeof Remeasured>;

const CheckBack = z.union([day, Remeasured]).meta({ expected: "a day, or { due, date, ... } with a reading" });

/** As it stood in the field: words, or the keys or the list that the field had. */
const formerValue = z
  .union([words, z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .meta({ expected: "what stood there before, written as it was, or none", isAsWritten: true });

const Amendment = z
  .looseObject({
    field: words.describe("The key that changed."),
    was: formerValue.describe("What stood there before; none where nothing did."),
    date: day.describe("The day of the change."),
    by: people.describe("Who changed it."),
    why: words.describe("Why it had to change."),
  })
  .partial();

export type Amendment = z.infer<typeof Amendment>;

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
    threshold: words.describe(
      "The threshold, fixed before the data: at least 8%, at most 300 ms, decrease by 15% relative.",
    ),
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
    exploratory: listOf(z.looseObject({ date: dayOfReading, ...reading }).partial()).describe(
      "Metrics and groups first named after the start; they never decide.",
    ),
    observations: listOf(Observation).describe("What people did and said, and how often."),
    memo: words.describe("What was learned, what surprised, which assumption changed."),
    learnings: listOf(Learning).describe("Insights that hold beyond this experiment."),
    decision: Decision.describe("Pivot, persevere or stop, and why."),
    propagation: listOf(Receipt).describe("Who and what must know; an empty list says that nobody needs to."),
    checkBack: listOf(CheckBack).describe("Days on which it is measured again."),
    amendments: listOf(Amendment).describe("Changes of the plan after it was registered, each with its reason."),
    pinned: flag.describe("Keep it in front on the wall."),
    was: words.describe("What we believed; with `now` and `pinned` a card that says: we were wrong."),
    now: words.describe("What we know now."),
    draftedBy: words.describe("Who or what drafted it."),
  })
  .partial();
export type Experiment = z.infer<typeof Experiment>;
