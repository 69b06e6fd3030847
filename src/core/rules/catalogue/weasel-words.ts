import { toCapital } from "../../base/to-capital.ts";
import { parseHypothesis } from "../../grammar/hypothesis.ts";
import type { Fix } from "../../base/read.ts";
import type { SourceDocument } from "../../source/source-document.ts";
import { isPlanComplete } from "../../model/stage-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import { rewriteSentence } from "../sentence/rewrite-sentence.ts";
import { defineRule, mark } from "../rule.ts";
import type { WeaselKind } from "../sentence/weasel-vocabulary.ts";
import { findWeaselWords, type WeaselWord } from "../sentence/weasel-word.ts";

export const weaselWords = defineRule({
  id: "weasel-words",
  severity: "hint",
  title: "Write the hypothesis without words that can mean anything.",
  reason: `
"Significantly", "might", "user-friendly" and "if possible" are true for whoever wants them to be. Each can be replaced by
what somebody could see: a number, *will*, a thing that people do. Only the hypothesis is looked at; in a memo such words
are welcome.
`,
  examples: {
    bad: [
      `
hypothesis: If we show the delivery date, orders will significantly increase by 10%.${mark}
metric: orders
threshold: increase by 10%
baseline: 400 per day
sample: 5000
`,
      `
hypothesis: At least 8% of users might click the button.${mark}
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      `
hypothesis: With a more intuitive menu, at least 60% of visitors find the care page.${mark}
metric: care-page-found
threshold: at least 60%
sample: 40
`,
    ],
    good: [
      `
hypothesis: If we show the delivery date, orders will increase by 10%.
metric: orders
threshold: increase by 10%
baseline: 400 per day
sample: 5000
`,
      `
hypothesis: At least 20% of the customers who might leave will answer our call in May.
metric: calls-answered
threshold: at least 20%
sample: 200
`,
      `
hypothesis: At least 3% of visitors press "Maybe later" on the low-stock note.
metric: maybe-later
threshold: at least 3%
sample: 2000
memo: It was significantly more than we thought.
`,
    ],
  },
  kinds: ["experiment"],

  *check({ source, record }) {
    const { hypothesis } = record;
    if (hypothesis === undefined || !isPlanComplete(record)) return;
    for (const word of findWeaselWords(hypothesis)) {
      yield {
        message: `"${word.text}" ${complaints[word.kind]}`,
        range: rangeInScalar(source, ["hypothesis"], word.start, word.end),
        fixes: fixesFor(source, hypothesis, word),
      };
    }
  },
});

const complaints: Readonly<Record<WeaselKind, string>> = {
  size: "means a different size to everybody. Write the number, or leave it out.",
  hedge: 'is true whatever happens. Write "will", or leave it out.',
  escape: "is a way out for every result. Say when, or leave it out.",
  quality: "is in the eye of the beholder. Say what people will do, or what is different.",
  amount: "means a different number to everybody. Write how many.",
};

/** A doubting verb becomes a promise; an adverb goes where the claim stands without it. */
function fixesFor(source: SourceDocument, sentence: string, { text, start, end, kind }: WeaselWord): readonly Fix[] {
  const [before, behind] = [sentence.slice(0, start), sentence.slice(end)];
  if (kind === "hedge" && /^(?:might|may|could)$/i.test(text)) {
    return [{ title: 'Write "will"', edits: [rewriteSentence(source, `${before}will${behind}`)], isSafe: false }];
  }
  const without = before + behind.replace(/^,?\s+/, "");
  const isAdverb = (kind === "size" || kind === "hedge") && /(?:ly|somewhat|perhaps|maybe)$/i.test(text);
  if (!isAdverb || "refusal" in parseHypothesis(without)) return [];
  const edit = rewriteSentence(source, start === 0 ? toCapital(without) : without);
  return [{ title: `Leave out "${text}"`, edits: [edit], isSafe: false }];
}
