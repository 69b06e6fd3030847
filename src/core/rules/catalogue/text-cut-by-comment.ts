import { kindNames } from "../../model/kinds.ts";
import type { Path } from "../../base/document-edit.ts";
import { rangeAt, type SourceDocument, type SourceNode } from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";

export const textCutByComment = defineRule({
  id: "text-cut-by-comment",
  severity: "hint",
  title: "Quote a text that has a # in it.",
  reason: `
In YAML a space and a \`#\` begin a comment, so an unquoted \`plan #2\` is read as \`plan\`. Quotes keep the words together.
A comment that is meant stays quiet when a space follows its \`#\`.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users choose plan #2 in the list.${mark}
metric: plan-rate
threshold: at least 8%
sample: 5000
`,
    ],
    good: [
      `
hypothesis: "At least 8% of users choose plan #2 in the list."
metric: plan-rate
threshold: at least 8% # as agreed with finance
method: simulation        # cheapest first
sample: 5000
`,
    ],
  },
  kinds: kindNames,

  check({ source }) {
    const issues: Issue[] = [];
    if (hasCut(source.root)) collectCuts(source.root, [], source, issues);
    return issues;
  },
});

/** A look first that keeps no paths, because every node of every file comes by here. */
function hasCut(node: SourceNode | undefined): boolean {
  if (node?.kind === "mapping") return node.entries.some(({ value }) => hasCut(value));
  return node?.kind === "sequence" ? node.items.some(hasCut) : node?.cut !== undefined;
}

function collectCuts(node: SourceNode | undefined, path: Path, source: SourceDocument, issues: Issue[]): void {
  if (node?.kind === "scalar" && node.cut) {
    issues.push({
      message: "The # begins a comment here, so the rest of the text is not read. Put the text in quotes.",
      range: rangeAt(source, ...node.cut),
      fixes: [{ title: "Quote the whole text", edits: [{ type: "quote", path }], isSafe: false }],
    });
  } else if (node?.kind === "mapping") {
    for (const { key, value } of node.entries) collectCuts(value, [...path, key], source, issues);
  } else if (node?.kind === "sequence") {
    node.items.forEach((item, at) => collectCuts(item, [...path, at], source, issues));
  }
}
