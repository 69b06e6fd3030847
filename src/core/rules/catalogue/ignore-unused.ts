import { closestWord } from "../../base/closest-word.ts";
import { kindNames } from "../../model/kinds.ts";
import { rangeAt, type Suppression } from "../../source/source-document.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { whyUnused } from "../why-unused.ts";

export const ignoreUnused = defineRule({
  id: "ignore-unused",
  severity: "hint",
  title: "Take out a comment that hides nothing.",
  reason: `
\`# uol-ignore\` stays behind when the fault is mended, and would hide the next one on that line unseen. It also hides nothing
when the name of the rule is misspelt, when no line follows it, or when \`# uol-ignore-file\` stands behind the first key.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore threshold-missing: we do not know yet${mark}
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore unknwon-key: our board reads this key${mark}
jira: SHOP-12
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore-file unknown-key: our board reads these keys${mark}
jira: SHOP-12
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore unknown-key: our board reads this key
jira: SHOP-12
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      {
        // The rule is switched off, and may come back.
        "learning.yaml": `
rules: { unknown-key: off }
`,
        "guest-button.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore unknown-key: our board reads this key
jira: SHOP-12
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      },
    ],
  },
  kinds: kindNames,

  *check(entry, context) {
    const { source } = entry;
    for (const suppression of source.suppressions) {
      const why = whyUnused(suppression, entry, context);
      if (!why) continue;
      yield {
        message: inWords(why, suppression, context),
        range: rangeAt(source, suppression.start, suppression.end),
        fixes: [
          {
            title: "Take the comment out",
            edits: [{ type: "remove-comment", start: suppression.start }],
            // It may hide something another day: once the plan is complete, or a day has passed.
            isSafe: false,
          },
        ],
      };
    }
  },
});

function inWords(
  why: NonNullable<ReturnType<typeof whyUnused>>,
  { rule }: Suppression,
  { ruleIds }: RuleContext,
): string {
  switch (why) {
    case "idle":
      return `This hides nothing: \`${rule}\` finds no fault here. Take the comment out.`;
    case "last":
      return "This hides nothing: no line follows it. Write it above the line that it speaks of.";
    case "late":
      return `This hides nothing: \`# uol-ignore-file\` counts above the first key only. Move it up, or write \`# uol-ignore ${rule}\` above a line.`;
    case "unknown": {
      const similar = closestWord(rule, Array.from(ruleIds));
      return `This hides nothing: \`${rule}\` is no rule. ${similar ? `Did you mean \`${similar}\`?` : "Write the name of a rule, or take the comment out."}`;
    }
  }
}
