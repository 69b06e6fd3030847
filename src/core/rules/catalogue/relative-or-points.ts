import { wordsAt } from "../../authoring/words-at.ts";
import type { Fix } from "../../base/read.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import { formatThreshold } from "../../grammar/format-threshold.ts";
import { levelAfter } from "../../grammar/level-after.ts";
import { shiftDecimal } from "../../grammar/numeral.ts";
import type { Quantity } from "../../grammar/quantity.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import type { SourceDocument } from "../../source/source-document.ts";
import { mayBeShare } from "../sentence/may-be-share.ts";
import { baselineOf } from "../names/metric-of.ts";
import { defineRule, mark } from "../rule.ts";
import { writtenClaims, type WrittenClaim } from "../sentence/written-claims.ts";

export const relativeOrPoints = defineRule({
  id: "relative-or-points",
  severity: "error",
  title: "Say whether a change of a percentage is relative or in points.",
  reason: `
When something that is a percentage itself falls "by 15%", two people hear two things: from 70% it goes to 59.5%, which is
15% of it, or to 55%, which is 15 points. Whoever wants a success can choose later. \`decrease by 15% relative\` or
\`decrease by 15 points\` leaves no choice.
`,
  examples: {
    bad: [
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15%.
metric: cart-abandonment
threshold: decrease by 15%${mark}
baseline: 70%
sample: 4000
`,
      {
        "cart-abandonment.metric.yaml": `
title: Cart abandonment
type: proportion
better: lower
`,
        "one-page-checkout.experiment.yaml": `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15%.
metric: cart-abandonment
threshold: decrease by 15%${mark}
arms: { control: 50%, one-page: 50% }
sample: 4000
`,
      },
      `
hypothesis: If we show the card's last digits, checkouts will take at most 40 s.
metric: checkout-time
threshold: at most 40 s
guardrails:
  - { metric: checkout-errors, threshold: no worse than 1% }${mark}
arms: { control: 50%, last-digits: 50% }
sample: 4000
results:
  - { date: 2026-03-09, metric: checkout-errors, arm: control, successes: 12, of: 2000 }
  - { date: 2026-03-09, metric: checkout-errors, arm: last-digits, successes: 11, of: 2000 }
`,
    ],
    good: [
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15% relative.
metric: cart-abandonment
threshold: decrease by 15% relative
baseline: 70%
sample: 4000
`,
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15 points.
metric: cart-abandonment
threshold: decrease by 15 points
baseline: 70%
sample: 4000
`,
      `
hypothesis: If research has a time limit, guides per writer will increase by 10%.
metric: guides-per-writer
threshold: increase by 10%
baseline: 4
sample: 16
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    for (const claim of writtenClaims(entry.source)) {
      const { metric, text } = claim;
      const threshold = thresholdOf(text);
      // No change is the same in points.
      if (threshold?.relative !== null || threshold.value === 0 || !mayBeShare(entry, context, metric)) continue;
      const baseline = baselineOf(entry, context, { metric, threshold, type: "proportion" });
      const meanings = meaningsOf(threshold, baseline);
      yield {
        message: messageFor(text, meanings),
        range: rangeInScalar(entry.source, claim.path, 0, text.length),
        fixes: meanings.map((meaning) => toFix(entry.source, claim, meaning)),
      };
    }
  },
});

/** A way to understand the claim, with where it leads as far as that is known. */
interface Meaning {
  readonly text: string;
  readonly ends: string;
}

function meaningsOf(threshold: Threshold, baseline: Quantity | undefined): readonly Meaning[] {
  const points = { ...threshold, value: shiftDecimal(threshold.value, 2), unit: "points", relative: false } as const;
  return [{ ...threshold, relative: true }, points].flatMap((meant) => {
    const level = baseline && levelAfter(meant, baseline);
    if (!level || dimensionOf(level.unit) !== "ratio") return [{ text: formatThreshold(meant), ends: "" }];
    // Beyond all and nothing the words cannot be meant so, nor where they change nothing.
    const isPossible = 0 <= level.value && level.value <= 1 && level.value !== baseline.value;
    return isPossible ? [{ text: formatThreshold(meant), ends: `${asPercent(baseline)} to ${asPercent(level)}` }] : [];
  });
}

function asPercent(share: Quantity): string {
  return formatQuantity({ ...share, unit: "percent" });
}

function messageFor(text: string, meanings: readonly Meaning[]): string {
  const ends = meanings.filter((meaning) => meaning.ends !== "").map((meaning) => meaning.ends);
  const both = ends.length === 2 ? `: ${ends.join(", or ")}` : "";
  const choices = meanings.map((meaning) => `"${meaning.text}"`).join(" or ");
  return `"${text}" of a percentage can mean two things${both}. ${choices ? `Write ${choices}.` : "Neither is possible here."}`;
}

function toFix(source: SourceDocument, { path }: WrittenClaim, { text, ends }: Meaning): Fix {
  const title = `Write "${text}"${ends && ` (${ends})`}`;
  return { title, edits: [{ type: "set-value", path, value: wordsAt(source, path, text) }], isSafe: false };
}
