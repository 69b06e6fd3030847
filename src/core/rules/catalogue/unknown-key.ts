import { closestWord } from "../../base/closest-word.ts";
import { kindNames } from "../../model/kinds.ts";
import { findNode, rangeAt, type SourceDocument, type SourceEntry } from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";

export const unknownKey = defineRule({
  id: "unknown-key",
  severity: "hint",
  title: "Use a key that is known here, or live with one that is only kept.",
  reason: `
A key that the product does not know is kept, and nothing reads it. Most are typing errors. The same goes for a word under
\`rules:\` of \`learning.yaml\` that is no rule: the line changes nothing.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sampel: 5000${mark}
window: { to: 2026-03-16 }
`,
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
window:
  to: 2026-03-16
  until: 2026-03-17${mark}
`,
      {
        "learning.yaml": `
grace: 7 days
rules:
  treshold-missing: warning${mark}
`,
      },
    ],
    good: [
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
predictions: { dana: 70% }
`,
      {
        "learning.yaml": `
rules: { threshold-missing: warning, goalposts-moved: info }
`,
      },
    ],
  },
  kinds: kindNames,

  *check({ kind, problems, source }, { ruleIds }) {
    for (const problem of problems) if (problem.code === "unknown-key") yield problem;
    if (kind !== "settings") return;
    const rules = findNode(source, ["rules"]);
    if (rules?.kind !== "mapping") return;
    // That a key is written twice has its own finding.
    const told = new Set(ruleIds);
    for (const entry of rules.entries) {
      if (!told.has(entry.key)) yield unknownRule(entry, source, ruleIds);
      told.add(entry.key);
    }
  },
});

function unknownRule({ key, start, end }: SourceEntry, source: SourceDocument, ruleIds: ReadonlySet<string>): Issue {
  const similar = closestWord(key, Array.from(ruleIds));
  const message = `\`${key}\` is no rule, so this changes nothing.`;
  const range = rangeAt(source, start, end);
  if (!similar) return { message: `${message} Take it out, or write the name of a rule.`, range };
  return {
    message: `${message} Did you mean \`${similar}\`?`,
    range,
    fixes: [
      {
        title: `Rename to ${similar}`,
        edits: [{ type: "rename-key", path: ["rules", key], key: similar }],
        isSafe: false,
      },
    ],
  };
}
