import { toScalar } from "../../authoring/quote-scalar.ts";
import type { Fix } from "../../base/read.ts";
import { startOfText } from "../../base/position.ts";
import { contentWordsOf } from "../../grammar/content-words.ts";
import type { EntryOf } from "../../index/entry.ts";
import { kindKey, metricOfFact } from "../../index/keys.ts";
import { findValueRange } from "../../source/source-document.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { findVanity, wordsOf } from "../names/vanity.ts";

export const vanityMetric = defineRule({
  id: "vanity-metric",
  severity: "warning",
  title: "Decide by what people do, not by a count that can only flatter.",
  reason: `
Registered users, page views, downloads or story points grow whether or not anything got better, so a decision that rests on
them is made before the test. Ask whether the number tells that things are better for people, and measure what they
do instead: a share that finishes, comes back, pays. Where the count is meant, describe it in a \`*.metric.yaml\` with
\`kind: behaviour\` or \`betterForPeople\`, or allow the word under \`vanity: { allow: [...] }\` in \`learning.yaml\`.
`,
  examples: {
    bad: [
      `
hypothesis: With a shorter form we will have at least 5000 sign-ups by the end of March.
metric: total_signups${mark}
threshold: at least 5000
window: { from: 2026-03-02, to: 2026-03-31 }
`,
      {
        "activation-rate.metric.yaml": `
title: Activation rate
kind: behaviour
formula: users who invite a colleague / users who sign up
`,
        "referral-banner.experiment.yaml": `
hypothesis: A banner for referrals will bring at least 20000 page views in two weeks.
metric: page-views${mark}
threshold: at least 20000
window: { from: 2026-03-02, to: 2026-03-16 }
`,
      },
      {
        "learning.yaml": `
vanity: { also: [shares] }
`,
        "share-button.experiment.yaml": `
hypothesis: A button in the header will bring at least 400 shares in two weeks.
metric: shares${mark}
threshold: at least 400
window: { from: 2026-03-02, to: 2026-03-16 }
`,
      },
    ],
    good: [
      `
hypothesis: At least 8% of visitors will sign up with the shorter form.
metric: signup-rate
threshold: at least 8%
sample: 5000
`,
      `
hypothesis: At least 8% of visitors will sign up with the shorter form.
metric: sign-ups
threshold: at least 8%
sample: 5000
`,
      {
        "learning.yaml": `
vanity: { allow: [downloads] }
`,
        "mirror.experiment.yaml": `
hypothesis: A mirror in Asia will bring at least 300 downloads a day.
metric: downloads
threshold: at least 300 per day
window: { from: 2026-03-02, to: 2026-03-16 }
`,
      },
      {
        "downloads.metric.yaml": `
title: Guides that people take home
kind: behaviour
betterForPeople: Who takes a guide home loses fewer plants.
`,
        "guide-link.experiment.yaml": `
hypothesis: A link below the picture will bring at least 300 downloads in two weeks.
metric: downloads
threshold: at least 300
window: { from: 2026-03-02, to: 2026-03-16 }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const vanity = findVanity(entry, context);
    if (vanity === undefined) return;
    const better = behavioursNear(entry, context);
    const instead = better[0] ? `such as \`${better[0]}\`` : "such as a share that finishes or comes back";
    yield {
      message: `\`${vanity}\` can grow while nothing gets better for people. Name what people do, ${instead}.`,
      range: findValueRange(entry.source, ["metric"]) ?? startOfText,
      fixes: better.map(toFix),
    };
  },
});

const mostOffered = 3;

/** Metrics of behaviour from the dictionary, those first that share most words with the metric and the hypothesis. */
function behavioursNear({ record, root }: EntryOf<"experiment">, { find }: RuleContext): string[] {
  const words = new Set([...wordsOf(record.metric ?? ""), ...contentWordsOf(record.hypothesis ?? "").keys()]);
  const behaviours = find(kindKey("metric")).flatMap(({ id, root: other, fact }) => {
    const { kind, title = "" } = metricOfFact(fact);
    if (other !== root || kind !== "behaviour") return [];
    const shared = new Set(
      [...wordsOf(id), ...contentWordsOf(`${id} ${title}`).keys()].filter((word) => words.has(word)),
    );
    return [{ id, shared: shared.size }];
  });
  behaviours.sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
  return behaviours.slice(0, mostOffered).map(({ id }) => id);
}

function toFix(id: string): Fix {
  return {
    title: `Measure ${id} instead`,
    edits: [{ type: "set-value", path: ["metric"], value: toScalar(id) }],
    isSafe: false,
  };
}
