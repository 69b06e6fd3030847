import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry, findNode, findValueRange, type SourceDocument } from "../../source/source-document.ts";
import { bareDecision, isPartWritten, missingPart, toMapping } from "../results/decision-parts.ts";
import { choicesMeantBy, isSpellingOf } from "../results/decision-words.ts";
import { defineRule, mark } from "../rule.ts";

export const decisionUnknown = defineRule({
  id: "decision-unknown",
  severity: "error",
  title: "Decide with one of three words: pivot, persevere or stop.",
  reason: `
A decision says what the team does with what it learned: go on (persevere), go on in another direction (pivot), or end
it (stop). Other words leave that open, and nobody can count or compare them later.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
results: [{ date: 2026-03-01, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
decision:
  choice: continue${mark}
  date: 2026-03-03
  because: The threshold was reached in both weeks.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: kill${mark}
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { date: 2026-02-20, because: The shop system cannot do it. }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { choice: stop, date: 2026-02-20, because: The shop system cannot do it. }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
decision:
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }) {
    if (choiceOf(record)) return;
    const bare = bareDecision(source);
    const word = bare ?? record.decision?.choice;
    if (word !== undefined) {
      const meant = fitting(choicesMeantBy(word), record);
      if (bare !== undefined && meant.some((choice) => isSpellingOf(choice, bare))) return;
      yield {
        message: `\`${shorten(word)}\` is no decision. Write pivot, persevere or stop.`,
        range: findValueRange(source, bare === undefined ? ["decision", "choice"] : ["decision"]) ?? startOfText,
        fixes: meant.map((choice) => (bare === undefined ? replaceBy(choice, word) : toMapping(choice))),
      };
    } else if (findNode(source, ["decision"])?.kind === "mapping" && !isPartWritten(source, "choice")) {
      yield missingPart(
        source,
        "choice",
        "This decision has no choice. Write pivot, persevere or stop.",
        addChoice(source, fitting(decisionChoices, record)),
      );
    }
  },
});

/** Without a result only one of the three can be right. */
function fitting(choices: readonly DecisionChoice[], experiment: Experiment): readonly DecisionChoice[] {
  return choices.includes("stop") && !hasResults(experiment) ? ["stop"] : choices;
}

function addChoice(source: SourceDocument, choices: readonly DecisionChoice[]): Fix[] {
  const place = findEntry(source, ["decision", "choice"])
    ? ({ type: "set-value", path: ["decision", "choice"] } as const)
    : ({ type: "insert-key", at: ["decision"], key: "choice", after: [] } as const);
  return choices.map((choice) => ({
    title: `Write ${choice}`,
    edits: [{ ...place, value: choice }],
    isSafe: false,
  }));
}

/** Of a word in other letters nobody could think otherwise; any other word is for a person to translate. */
function replaceBy(choice: DecisionChoice, word: string): Fix {
  return {
    title: `Write ${choice}`,
    edits: [{ type: "set-value", path: ["decision", "choice"], value: choice }],
    isSafe: isSpellingOf(choice, word),
  };
}

function shorten(word: string): string {
  return word.length <= 40 ? word : `${word.slice(0, 40)}...`;
}
