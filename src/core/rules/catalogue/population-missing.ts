import type { Fix } from "../../base/read.ts";
import { wordsAt } from "../../authoring/words-at.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { isPlanComplete } from "../../model/stage-of.ts";
import { isWritten, missingKey } from "../missing-key.ts";
import { oneLine } from "../sentence/rewrite-sentence.ts";
import { defineRule, mark } from "../rule.ts";

export const populationMissing = defineRule({
  id: "population-missing",
  severity: "hint",
  title: "Say who or what is observed.",
  reason: `
A result holds for those who were observed. If nobody wrote down who that was, it will be believed of everybody, and the next
team cannot repeat it. \`population\` is a phrase: *new customers on a phone*, *5% of checkout traffic*.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the button.${mark}
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      `
method: interview
hypothesis: Most people we ask name the price first.${mark}
criterion: At least one reason recurs in half of the interviews.
population:
window: { to: 2026-03-16 }
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the button.
population: 5% of checkout traffic
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      // Whom a person judges is somebody as well.
      `
hypothesis: People send plants back because nobody told them how to care for them.
method: interview
population: twelve people who sent a plant back in May
criterion: Half of the people we talk to name missing care advice first.
sample: 12
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    const { source, record } = entry;
    if (isWritten(source, "population") || !isPlanComplete(record)) return;
    yield missingKey(entry, {
      key: "population",
      message: "Nothing says who or what is observed, so the result will be believed of everybody. Write it down.",
      on: ["hypothesis"],
      fixes: [fixFor(entry)],
    });
  },
});

function fixFor({ source, record }: EntryOf<"experiment">): Fix {
  const reading = hypothesisOf(record);
  const said = reading && "hypothesis" in reading ? reading.hypothesis.population?.text : undefined;
  const edit = { type: "insert-key", key: "population", after: ["whyNotCheaper", "method", "hypothesis"] } as const;
  if (said === undefined) {
    const edits = [{ ...edit, value: "", placeholder: "who or what is observed" }];
    return { title: "Add a population", edits, isSafe: false };
  }
  const value = wordsAt(source, ["population"], oneLine(said));
  return { title: "Fill population from the sentence", edits: [{ ...edit, value }], isSafe: false };
}
