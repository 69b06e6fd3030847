import { toCapital } from "../../base/to-capital.ts";
import { wordsAt } from "../../authoring/words-at.ts";
import type { Fix } from "../../base/read.ts";
import { parseHypothesis } from "../../grammar/hypothesis.ts";
import type { Refusal } from "../../grammar/reading.ts";
import type { EntryOf } from "../../index/entry.ts";
import { readingOf } from "../../model/threshold-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import { addDirection, type Directed } from "../sentence/add-direction.ts";
import { metricOf } from "../names/metric-of.ts";
import { rewriteSentence } from "../sentence/rewrite-sentence.ts";
import { defineRule, mark, type Issue, type RuleContext } from "../rule.ts";
import { saidThreshold } from "../sentence/said-threshold.ts";
import { sentenceWithoutDirection } from "../sentence/sentence-without-direction.ts";
import { writtenClaims, type WrittenClaim } from "../sentence/written-claims.ts";

type ExperimentEntry = EntryOf<"experiment">;

export const directionMissing = defineRule({
  id: "direction-missing",
  severity: "error",
  title: "Say on which side of the number the claim holds.",
  reason: `
A number alone cannot be missed: whether 8% is good news or bad news is decided after it came out. \`at least 8%\` and
\`at most 8%\` can both be refuted, and so can \`increase by 2 points\`. "Improve" names a side only to those who agree already.
`,
  examples: {
    bad: [
      `
hypothesis: Visitors take the guest checkout when it is offered.
metric: guest-clicks
threshold: 8%${mark}
sample: 5000
`,
      `
hypothesis: A shorter form makes more people finish it.
metric: completed-forms
threshold: improve by 2 points${mark}
baseline: 40%
sample: 5000
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
guardrails:
  - { metric: checkout-errors, threshold: 1% }${mark}
sample: 5000
`,
      `
hypothesis: 20% of visitors will take the guest checkout.${mark}
metric: guest-clicks
sample: 5000
`,
    ],
    good: [
      `
hypothesis: 20% of visitors will take the guest checkout.
metric: guest-clicks
threshold: at least 20%
sample: 5000
`,
      `
hypothesis: Guests spend as much as members do.
metric: basket-value
threshold: between 38 and 42 EUR
sample: 500
`,
      `
hypothesis: A shorter form makes more people finish it.
metric: completed-forms
threshold: +2 points
baseline: 40%
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    for (const claim of writtenClaims(entry.source)) {
      const reading = readingOf(claim.text);
      if ("refusal" in reading && reading.refusal.reason === "no-direction") {
        yield inThreshold(entry, claim, reading.refusal, context);
      }
    }
    const refusal = sentenceWithoutDirection(entry);
    if (refusal) yield inSentence(entry, refusal, context);
  },
});

function inThreshold(entry: ExperimentEntry, claim: WrittenClaim, refusal: Refusal, context: RuleContext): Issue {
  const { source, root } = entry;
  const { path, text, metric } = claim;
  const better = metricOf(context, metric, root)?.better;
  const directed = addDirection(text, refusal).filter((choice) => "threshold" in readingOf(choice.text));
  const known = startsWithImprove(text) ? directed.find(({ side }) => side === better) : undefined;
  const choices = known ? [known] : inOrder(directed, better);
  const message =
    known && `"Improve" names no side here, though ${metric} is better when ${better}; write "${known.text}".`;
  return {
    message: message ?? refusal.message,
    range: rangeInScalar(source, path, refusal.start, refusal.end),
    fixes: choices.map((choice) => ({
      title: `Write "${choice.text}"`,
      edits: [{ type: "set-value", path, value: wordsAt(source, path, choice.text) }],
      isSafe: known !== undefined,
    })),
  };
}

function startsWithImprove(text: string): boolean {
  return /^\s*improve/i.test(text);
}

function inOrder(directed: readonly Directed[], better: Directed["side"] | undefined): readonly Directed[] {
  return better === "lower" ? directed.toReversed() : directed;
}

function inSentence(entry: ExperimentEntry, refusal: Refusal, context: RuleContext): Issue {
  const { source, record, root } = entry;
  const better = metricOf(context, record.metric, root)?.better;
  const directed = addDirection(record.hypothesis ?? "", refusal);
  return {
    message: refusal.message,
    range: rangeInScalar(source, ["hypothesis"], refusal.start, refusal.end),
    fixes: inOrder(directed, better).flatMap((choice) => toFix(entry, choice)),
  };
}

/** Mends the sentence, and writes the threshold that it then says. */
function toFix({ source }: ExperimentEntry, { words, text }: Directed): Fix[] {
  const sentence = text.startsWith(words) ? toCapital(text) : text;
  const reading = parseHypothesis(sentence);
  if ("refusal" in reading) return [];
  const value = wordsAt(source, ["threshold"], saidThreshold(sentence, reading.hypothesis));
  const after = ["metric", "population", "method", "hypothesis"];
  const edits = [rewriteSentence(source, sentence), { type: "insert-key", key: "threshold", after, value } as const];
  return [{ title: `Say "${words}", and make it the threshold`, edits, isSafe: false }];
}
