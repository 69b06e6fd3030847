import * as z from "zod";
import { count, day, glob, length, listOf, mapOf, oneOf, words } from "./fields.ts";

const timeZone = words
  .refine(isTimeZone)
  .meta({ expected: "an IANA time zone, such as Europe/Berlin", isAsWritten: true });
const limit = z.union([count, z.literal("none")]).meta({ expected: "a whole number or none" });
const lengthLimit = z.union([length, z.literal("none")]).meta({ expected: "a length such as 90 days, or none" });
// YAML 1.1 tools write `off` as false, and a person may too.
const ruleSeverity = z
  .union([z.enum(["error", "warning", "info", "hint", "off"]), z.literal(false).transform(() => "off" as const)])
  .meta({ expected: "one of error, warning, info, hint, off" });
const weights = mapOf(z.number().meta({ expected: "a number" }));

/** `learning.yaml`: how the team of this repository works. */
export const Settings = z
  .looseObject({
    timeZone: timeZone.describe("The IANA zone in which days begin, such as Europe/Berlin."),
    cadence: z
      .looseObject({ kind: oneOf(["sprint", "flow", "kaizen"]), length })
      .partial()
      .describe("How work is paced."),
    grace: length.describe("How long after a window something is not yet overdue."),
    limits: z
      .looseObject({ running: limit, window: lengthLimit, debt: limit, criteria: limit, estimate: limit })
      .partial()
      .describe("Where it becomes too much."),
    branch: words.describe("The template for names of branches: learn/{unit}."),
    objectives: mapOf(z.looseObject({ title: words, until: day }).partial()).describe("What the team is after."),
    people: mapOf(z.looseObject({ name: words, roles: listOf(words) }).partial()).describe("Who is who."),
    stakeholders: listOf(words).describe("Who is told of decisions."),
    rules: mapOf(ruleSeverity).describe("How loud each rule is, or off."),
    vanity: z
      .looseObject({ also: listOf(words), allow: listOf(words) })
      .partial()
      .describe("Words of metrics that flatter."),
    consolidation: listOf(z.looseObject({ from: day, to: day, why: words }).partial()).describe(
      "Periods in which no new change of process starts.",
    ),
    weights: z
      .looseObject({ urgency: weights, sentiment: weights, proposeAt: z.number() })
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
