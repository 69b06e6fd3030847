import * as z from "zod";
import { count, day, glob, length, listOf, mapOf, number, oneOf, words } from "./fields.ts";

const timeZone = words
  .refine(isTimeZone)
  .meta({ expected: "an IANA time zone, such as Europe/Berlin", isAsWritten: true });
const limit = z.union([count, z.literal("none")]).meta({ expected: "a whole number or none" });
const lengthLimit = z.union([length, z.literal("none")]).meta({ expected: "a length such as 90 days, or none" });
// YAML 1.1 tools write `off` as false, and a person may too.
const ruleSeverity = z
  .union([z.enum(["error", "warning", "info", "hint", "off"]), z.literal(false).transform(() => "off" as const)])
  .meta({ expected: "one of error, warning, info, hint, off" });
const weights = mapOf(number);

const Objective = z
  .looseObject({
    title: words.describe("What is to be reached."),
    until: day.describe("The day by which it is to be reached."),
  })
  .partial();

const Person = z
  .looseObject({
    name: words.describe("What they are called."),
    roles: listOf(words).describe("What they do: product, developer, analyst."),
  })
  .partial();

const Period = z
  .looseObject({
    from: day.describe("The first day."),
    to: day.describe("The last day."),
    why: words.describe("What is consolidated."),
  })
  .partial();

/** `learning.yaml`: how the team of this repository works. */
export const Settings = z
  .looseObject({
    timeZone: timeZone.describe("The IANA zone in which days begin, such as Europe/Berlin."),
    cadence: z
      .looseObject({
        kind: oneOf(["sprint", "flow", "kaizen"]).describe(
          "In sprints, in a steady flow, or in events of improvement.",
        ),
        length: length.describe("How long one round takes."),
      })
      .partial()
      .describe("How work is paced."),
    grace: length.describe("How long after a window something is not yet overdue."),
    limits: z
      .looseObject({
        running: limit.describe("How many experiments may run at a time."),
        window: lengthLimit.describe("How long a window may be."),
        debt: limit.describe("How many experiments may wait for a decision after their window."),
        criteria: limit.describe("How many acceptance criteria an item may have."),
        estimate: limit.describe("How large an item may be estimated."),
      })
      .partial()
      .describe("Where it becomes too much."),
    branch: words.describe("The template for names of branches: learn/{unit}."),
    objectives: mapOf(Objective).describe("What the team is after."),
    people: mapOf(Person).describe("Who is who."),
    stakeholders: listOf(words).describe("Who is told of decisions."),
    rules: mapOf(ruleSeverity).describe("How loud each rule is, or off."),
    vanity: z
      .looseObject({
        also: listOf(words).describe("Words that flatter here as well."),
        allow: listOf(words).describe("Words that are fine here."),
      })
      .partial()
      .describe("Words of metrics that flatter."),
    consolidation: listOf(Period).describe("Periods in which no new change of process starts."),
    weights: z
      .looseObject({
        urgency: weights.describe("How much each urgency counts."),
        sentiment: weights.describe("How much each sentiment counts."),
        proposeAt: number.describe("From which sum on an idea is proposed."),
      })
      .partial()
      .describe("How feedback is weighed."),
    views: mapOf(words).describe("Saved queries of the wall."),
    exclude: listOf(glob).describe("Globs of folders and files that are not read."),
  })
  .partial();
export type Settings = z.infer<typeof Settings>;

/** What holds where `learning.yaml` says nothing. */
export const defaultSettings = { grace: 7, branch: "learn/{unit}" } as const;

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
