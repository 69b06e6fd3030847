import { toScalar } from "../../authoring/quote-scalar.ts";
import { startOfText } from "../../base/position.ts";
import { queryProblems, type QueryProblem } from "../../grammar/query-problems.ts";
import { findValueRange, type SourceDocument } from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";

export const viewUnreadable = defineRule({
  id: "view-unreadable",
  severity: "warning",
  title: "Keep only queries that the wall understands.",
  reason: `
A view of \`learning.yaml\` is a query that everybody in the team opens by its name. With a key or a value that does not
exist it finds nothing, or not what its name says, and nobody who opens it can see why.
`,
  examples: {
    bad: [
      {
        "learning.yaml": `
views:
  What we refuted: "status:refutd after:2026"${mark}
`,
      },
      {
        "learning.yaml": `
views:
  Overdue by owner: "is:overdue group:owner"
  Everything about the checkout: "tagg:checkout"${mark}
`,
      },
      {
        "learning.yaml": `
views:
  This quarter: "after:january"${mark}
`,
      },
    ],
    good: [
      {
        "learning.yaml": `
views:
  Overdue by owner: "is:overdue group:owner"
  What we refuted this year: "status:refuted after:2026 view:table"
  About one click: '"one click" -decision:stop tag:checkout tag:billing'
  A time of day: "12:30 https://example.com"
`,
      },
    ],
  },
  kinds: ["settings"],

  *check({ record: { views = {} }, source }, { today }) {
    for (const [name, query] of Object.entries(views)) {
      const [problem] = queryProblems(query, today);
      if (problem) yield toIssue(source, ["views", name], query, problem);
    }
  },
});

function toIssue(source: SourceDocument, path: readonly string[], query: string, problem: QueryProblem): Issue {
  const { start, end, message, meant } = problem;
  const mended = meant && `${query.slice(0, start)}${meant}${query.slice(end)}`;
  return {
    message,
    range: findValueRange(source, path) ?? startOfText,
    fixes: mended
      ? [{ title: `Use ${meant}`, edits: [{ type: "set-value", path, value: toScalar(mended) }], isSafe: false }]
      : [],
  };
}
