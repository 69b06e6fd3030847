import { rangeAt } from "../../source/source-document.ts";
import { kindNames } from "../../model/kinds.ts";
import { defineRule, mark } from "../rule.ts";
import { whyUnused } from "../why-unused.ts";

export const ignoreWithoutReason = defineRule({
  id: "ignore-without-reason",
  severity: "warning",
  title: "Say why a finding is accepted.",
  reason: `
A finding that is hidden without a reason looks like an oversight to whoever comes next, and nobody dares to take the comment
out again. Write the reason behind the name of the rule: \`# uol-ignore RULE: why we live with it\`.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore unknown-key${mark}
jira: SHOP-12
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      `
# uol-ignore-file unknown-key:${mark}
hypothesis: At least 8% of visitors take the guest checkout.
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
      // It hides nothing, which is said instead.
      `
hypothesis: At least 8% of visitors take the guest checkout.
# uol-ignore metric-missing
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
    ],
  },
  kinds: kindNames,

  *check(entry, context) {
    const { source } = entry;
    for (const suppression of source.suppressions) {
      const { reason, rule, start, end } = suppression;
      // One that is to be taken out needs no reason.
      if (reason.trim() !== "" || whyUnused(suppression, entry, context)) continue;
      yield {
        message: `This hides \`${rule}\` without a reason. Write behind it why that is fine here: \`# uol-ignore ${rule}: why\`.`,
        range: rangeAt(source, start, end),
      };
    }
  },
});
