import { remember } from "../../base/remember.ts";
import { parseThreshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findNode, findValueRange, positionAt, type SourceDocument } from "../../source/source-document.ts";
import type { Path } from "../../base/document-edit.ts";
import { startOfText, type Range } from "../../base/position.ts";
import { defineRule, mark, type Issue } from "../rule.ts";

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

  *check(entry) {
    const recovered = entry.problems.filter(({ code }) => code === "threshold-unreadable");
    yield* recovered;
    if (entry.source.isBroken) return;
    for (const { path, text } of thresholdsOf(entry)) {
      const issue = issueOf(entry.source, path, text);
      const isReported = recovered.some(({ range }) => range.start.line === issue?.range.start.line);
      if (issue && !isReported) yield issue;
    }
  },
});

function* thresholdsOf({ source }: EntryOf<"experiment">): Generator<{ path: Path; text: string }> {
  const paths: Path[] = [["threshold"]];
  for (const list of ["guardrails", "secondary"]) {
    const node = findNode(source, [list]);
    if (node?.kind === "sequence") node.items.forEach((_, at) => paths.push([list, at, "threshold"]));
  }
  for (const path of paths) {
    const node = findNode(source, path);
    if (node?.kind === "scalar") yield { path, text: String(node.value) };
  }
}

const readThreshold = remember(parseThreshold);

function issueOf(source: SourceDocument, path: Path, text: string): Issue | undefined {
  const reading = readThreshold(text);
  if (!("refusal" in reading)) return undefined;
  const { message, start, end } = reading.refusal;
  return { message, range: rangeInScalar(source, path, text, start, end) };
}

/** The part of an unquoted, one-line scalar; all of it where quotes or folding move the characters. */
function rangeInScalar(source: SourceDocument, path: Path, text: string, start: number, end: number): Range {
  const node = findNode(source, path);
  const whole = findValueRange(source, path) ?? startOfText;
  if (!node || node.end - node.start !== text.length || start === end) return whole;
  return { start: positionAt(source, node.start + start), end: positionAt(source, node.start + end) };
}
