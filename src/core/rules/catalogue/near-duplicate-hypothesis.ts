import { toScalar } from "../../authoring/quote-scalar.ts";
import { startOfText } from "../../base/position.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hypothesisKeysOf } from "../../index/hypothesis-keys.ts";
import { questionOfFact, type QuestionFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { parentExperimentOf } from "../../model/parent-experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { areOfOneId, defineRule, mark, type Issue, type RuleContext } from "../rule.ts";

export const nearDuplicateHypothesis = defineRule({
  id: "near-duplicate-hypothesis",
  severity: "hint",
  title: "Read what came out before you ask the same again.",
  reason: `
Teams forget, and run an experiment again that somebody stopped a year ago. Two hypotheses are near when they have the same
words, numbers and small words aside, but for one that is neither in the change nor in who is observed. What came out before
is often the answer, or tells what to ask instead. A new try is fine: name the earlier one as its \`parent\`, and nothing is said.
`,
  examples: {
    bad: [
      {
        "low-stock-note.experiment.yaml": `
unit: low-stock
hypothesis: If we show a note about low stock, at least 12% of visitors will put a plant into the basket.${mark}
population: visitors of product pages
metric: basket-rate
threshold: at least 12%
window: { from: 2026-01-05, to: 2026-01-18 }
results: [{ date: 2026-01-19, successes: 90, of: 1000 }]
memo: The note made people suspicious, and some wrote to us.
decision: { choice: stop, date: 2026-01-20, because: Nine in a hundred, as before. }
propagation: []
`,
        "stock-note-again.experiment.yaml": `
unit: urgency
hypothesis: If we show a note about low stock, at least 10% of visitors will put a plant straight into the basket.${mark}
population: visitors of product pages
metric: basket-rate
threshold: at least 10%
window: { from: 2026-04-02, to: 2026-04-16 }
`,
        "low-stock.uol.yaml": `
learn: Whether a note about low stock helps people to decide.
`,
        "urgency.uol.yaml": `
learn: Whether people decide sooner when they hear that few are left.
`,
      },
      {
        "guest-button.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.${mark}
metric: guest-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`,
        "guest-link.experiment.yaml": `
hypothesis: At least 12% of visitors will take the guest checkout!${mark}
metric: guest-rate
threshold: at least 12%
window: { from: 2026-03-17, to: 2026-03-30 }
`,
      },
    ],
    good: [
      {
        // Another word in the change is another question.
        "green-button.experiment.yaml": `
hypothesis: If the checkout button is green, at least 8% of visitors will order a plant.
metric: order-rate
threshold: at least 8%
sample: 5000
`,
        "red-button.experiment.yaml": `
hypothesis: If the checkout button is red, at least 8% of visitors will order a plant.
metric: order-rate
threshold: at least 8%
sample: 5000
`,
      },
      {
        // Two words are another question.
        "guest-button.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout on the product page.
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
        "account-button.experiment.yaml": `
hypothesis: At least 8% of visitors open a free account on the product page.
metric: account-rate
threshold: at least 8%
sample: 5000
`,
      },
      {
        // A new try that says so.
        "guest-button.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
        "guest-link.experiment.yaml": `
parent: guest-button
hypothesis: At least 12% of visitors take the guest checkout.
metric: guest-rate
threshold: at least 12%
sample: 5000
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const near = nearOnesOf(entry, context).toSorted(byInterest);
    const [first] = near;
    if (first) yield toIssue(entry, first, near.length - 1);
  },
});

/** So many ask the same that it is a way of asking, and not one question. */
const mostAlike = 20;
/** With fewer words, another word in the place of one is another question. */
const fewestForExchange = 6;

interface Near {
  readonly other: Provider;
  readonly question: QuestionFact;
  /** Why it is near: the same words, or all but one of one side or of both. */
  readonly why: "same" | "more" | "less" | "exchanged";
  readonly word: string;
}

function nearOnesOf(entry: EntryOf<"experiment">, { find }: RuleContext): readonly Near[] {
  const { size, keys } = hypothesisKeysOf(entry.record);
  const found = new Map<string, Near>();
  for (const { key, without } of keys) {
    const alike = find(key);
    if (alike.length === 1 || mostAlike < alike.length) continue;
    for (const other of alike) {
      if (other.root !== entry.root || areOfOneId(other, entry) || found.has(other.uri)) continue;
      const question = questionOfFact(other.fact);
      const why = whyNear(without === undefined ? size : size - 1, size, question.size);
      if (why && !isFollowUp(entry, other, question))
        found.set(other.uri, { other, question, why, word: without ?? "" });
    }
  }
  return Array.from(found.values());
}

/** @param shared How many words the two have in common. */
function whyNear(shared: number, mine: number, theirs: number): Near["why"] | undefined {
  if (shared === mine && shared === theirs) return "same";
  if (shared === theirs) return "more";
  if (shared === mine) return "less";
  return fewestForExchange <= mine ? "exchanged" : undefined;
}

/** One that names the other as its parent, or a later try within one unit; and history that cannot be changed any more. */
function isFollowUp(
  { id, record }: EntryOf<"experiment">,
  other: Provider,
  { parent, unit, choice }: QuestionFact,
): boolean {
  if (parentExperimentOf(record) === other.id || parentExperimentOf({ parent }) === id) return true;
  if (choice && choiceOf(record)) return true;
  return unit !== undefined && unit === record.unit && (parent ?? record.parent) !== undefined;
}

/** What was stopped first, then what was decided otherwise, then what is open; of equals the earlier one. */
function byInterest(a: Near, b: Near): number {
  const rank = ({ question: { choice } }: Near): number => (choice === "stop" ? 0 : choice ? 1 : 2);
  const name = ({ question: { date = "" }, other: { uri } }: Near): string => `${date} ${uri}`;
  return rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1);
}

const outcomes = {
  stop: "was stopped",
  pivot: "ended in a pivot",
  persevere: "was decided: persevere",
};

function toIssue({ record, source }: EntryOf<"experiment">, near: Near, more: number): Issue {
  const { other, question } = near;
  const { choice, date } = question;
  const others = more === 0 ? "" : ` (and ${more} more)`;
  const outcome = choice
    ? `It ${outcomes[choice]}${date ? ` on ${date}` : ""}: read what came out before you ask again.`
    : "Ask it once, or name one of the two as the parent of the other.";
  const isNew = choice !== undefined && !choiceOf(record) && !isWritten(source, "parent");
  return {
    message: `\`${other.id}\`${others} ${inWords(near)}. ${outcome}`,
    range: findKeyRange(source, ["hypothesis"]) ?? startOfText,
    fixes: isNew
      ? [
          {
            title: `Name ${other.id} as its parent`,
            edits: [{ type: "insert-key", key: "parent", after: ["unit", "hypothesis"], value: toScalar(other.id) }],
            isSafe: false,
          },
        ]
      : [],
  };
}

function inWords({ why, word }: Near): string {
  switch (why) {
    case "same":
      return "asks the same, numbers, small words and endings aside";
    case "more":
      return `asks nearly the same: it lacks "${word}", which stands here`;
    case "less":
      return "asks nearly the same: it has one word that does not stand here";
    case "exchanged":
      return `asks nearly the same, with another word in the place of "${word}"`;
  }
}
