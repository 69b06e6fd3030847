import { readingOf } from "../../model/threshold-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import type { SourceDocument } from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";
import { writtenClaims, type WrittenClaim } from "../sentence/written-claims.ts";

export const thresholdUnreadable = defineRule({
  id: "threshold-unreadable",
  severity: "error",
  title: "Write the threshold so that it can be compared with a result.",
  reason: `
A threshold is a direction and a value with its unit: \`at least 8%\`, \`at most 300 ms\`, \`between 3 and 5\`,
\`increase by 2 points\`, \`decrease by 15% relative\`, \`no worse than 1 point\`. What cannot be read can be argued about later.
A threshold that begins with \`>\` stands in quotes, because YAML reads a bare \`>\` as the start of a block of text.
`,
  examples: {
    bad: [
      `
hypothesis: More people continue.
metric: guest-clicks
threshold: a lot more${mark}
sample: 500
`,
      `
hypothesis: More people continue.
metric: guest-clicks
threshold: >= 8%${mark}
sample: 500
`,
      `
hypothesis: More people continue.
metric: guest-clicks
threshold: at least 8%
guardrails:
  - metric: checkout-errors
    threshold: not too many${mark}
sample: 500
`,
    ],
    good: [
      `
hypothesis: More people continue.
metric: guest-clicks
threshold: ">= 8%"
guardrails: [{ metric: checkout-errors, threshold: at most 1% }]
sample: 500
`,
    ],
  },
  kinds: ["experiment"],
  readsBroken: true,

  *check({ source, problems }) {
    const recovered = problems.filter(({ code }) => code === "threshold-unreadable");
    yield* recovered;
    if (source.isBroken) return;
    for (const claim of writtenClaims(source)) {
      const issue = issueOf(source, claim);
      const isReported = recovered.some(({ range }) => range.start.line === issue?.range.start.line);
      if (issue && !isReported) yield issue;
    }
  },
});

/** A number without a direction has a finding of its own. */
function issueOf(source: SourceDocument, { path, text }: WrittenClaim): Issue | undefined {
  const reading = readingOf(text);
  if (!("refusal" in reading) || reading.refusal.reason === "no-direction") return undefined;
  const { message, start, end } = reading.refusal;
  return { message, range: rangeInScalar(source, path, start, end) };
}
