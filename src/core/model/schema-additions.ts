import { decisionChoices } from "../base/decision-choice.ts";
import type { KindName } from "./kinds.ts";

/** A part of a JSON Schema. */
type Part = Readonly<Record<string, unknown>>;

/**
 * What JSON Schema can say of a kind beyond the shapes of its fields: by the path of a field, with `[]` for the items
 * of a list, and `""` for the whole file.
 *
 * Only faults that are errors in our own findings are refused here too; a schema knows no warning. A file that lacks
 * its hypothesis is told that alone, as our findings do.
 */
export const schemaAdditions: Readonly<Partial<Record<KindName, Readonly<Record<string, Part>>>>> = {
  unit: {
    branches: { examples: [["learn/one-click-checkout"]] },
    appliesTo: { examples: [{ paths: ["src/checkout/**"], tags: ["checkout"] }] },
  },
  experiment: {
    "": {
      required: ["hypothesis"],
      allOf: [
        {
          if: { required: ["hypothesis"], not: { required: ["criterion"] } },
          // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
          then: { required: ["metric", "threshold"] },
        },
        {
          if: { required: ["hypothesis"], not: { required: ["sample"] } },
          // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
          then: {
            required: ["window"],
            properties: { window: { type: "object", anyOf: [{ required: ["to"] }, { required: ["from", "days"] }] } },
          },
        },
      ],
    },
    hypothesis: {
      examples: [
        "At least 8% of users who see it will click.",
        "If we put the checkout on one page, we believe that cart abandonment will decrease by 15% relative.",
      ],
    },
    threshold: {
      examples: [
        "at least 8%",
        "at most 300 ms",
        "decrease by 15% relative",
        "increase by 2 points",
        "between 3 and 5",
      ],
    },
    baseline: { examples: ["6.5%"] },
    expect: { examples: ["9%"] },
    traffic: { examples: ["400 per day"] },
    window: {
      defaultSnippets: [
        { label: "from and to", body: { from: "${1:2026-03-02}", to: "${2:2026-03-16}" } },
        { label: "from and days", body: { from: "${1:2026-03-02}", days: "^${2:14}" } },
      ],
    },
    arms: { examples: [{ control: "50%", changed: "50%" }] },
    rule: { examples: [{ supported: "persevere", refuted: "stop", inconclusive: "pivot" }] },
    "results.[]": {
      defaultSnippets: [
        { label: "share", body: { date: "${1:2026-03-16}", successes: "^${2:450}", of: "^${3:5000}" } },
        { label: "mean", body: { date: "${1:2026-03-16}", mean: "^${2:41.7}", sd: "^${3:19.1}", n: "^${4:598}" } },
        { label: "rate", body: { date: "${1:2026-03-16}", events: "^${2:12}", exposure: "^${3:2400}" } },
        { label: "judged", body: { date: "${1:2026-03-16}", judged: "${2|supported,refuted|}", by: "${3:dana}" } },
      ],
    },
    decision: { required: ["choice", "because"] },
    "decision.choice": { enum: decisionChoices },
  },
  settings: {
    timeZone: { examples: ["Europe/Berlin"] },
    branch: { examples: ["learn/{unit}"] },
    views: { examples: [{ "Overdue by owner": "is:overdue group:owner" }] },
  },
};
