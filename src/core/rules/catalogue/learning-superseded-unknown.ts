import { toScalar } from "../../authoring/quote-scalar.ts";
import { closestWord } from "../../base/closest-word.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { EntryOf } from "../../index/entry.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";
import { findValueRange } from "../../source/source-document.ts";
import { findSuccessor, learningNames } from "../names/find-successor.ts";
import { defineRule, mark, type Issue, type RuleContext } from "../rule.ts";

export const learningSupersededUnknown = defineRule({
  id: "learning-superseded-unknown",
  severity: "error",
  title: "Name the learning that replaces an old one.",
  reason: `
\`supersededBy:\` takes an old learning out of the playbook and leads its readers to what is known now: by the id of the
experiment and the number of the learning in it, \`other-experiment#2\`, or by the \`id:\` of the learning. A name
that nothing has hides the old learning and leads nowhere.
`,
  examples: {
    bad: [
      {
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings:
  - insight: People leave where a password is asked for.
    recommendation: Ask for the password after the order.
    appliesTo: [checkout]
    supersededBy: one-click#2${mark}
`,
        "one-click.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings:
  - insight: People pay with one click when they see a lock.
    recommendation: Show a lock beside the button.
    appliesTo: [checkout]
`,
      },
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings:
  - insight: People leave where a password is asked for.
    recommendation: Ask for the password after the order.
    appliesTo: [checkout]
    supersededBy: password-last${mark}
  - id: password-later
    insight: People leave where anything is asked for that the order does not need.
    recommendation: Ask only what the order needs.
    appliesTo: [checkout]
`,
    ],
    good: [
      {
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings:
  - insight: People leave where a password is asked for.
    recommendation: Ask for the password after the order.
    appliesTo: [checkout]
    supersededBy: one-click#1
  - insight: People leave where a phone number is asked for.
    recommendation: Do not ask for it.
    appliesTo: [checkout]
    supersededBy: show-a-lock
`,
        "one-click.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings:
  - id: show-a-lock
    insight: People pay with one click when they see a lock.
    recommendation: Show a lock beside the button.
    appliesTo: [checkout]
`,
      },
      {
        // Nothing is said of what could not be read.
        "learning/guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-09, to: 2026-03-22 }
learnings: [{ insight: People leave., recommendation: Ask less., appliesTo: [checkout], supersededBy: one-click#4 }]
`,
        "learning/one-click.experiment.yaml": `learnings: "We`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    for (const numbered of numberedLearnings(entry)) {
      const { supersededBy } = numbered.learning;
      if (supersededBy === undefined) continue;
      const found = findSuccessor(context, supersededBy, entry, numbered.number);
      if (found !== "found") yield toIssue(entry, numbered, found === "itself", context);
    }
  },
});

function toIssue(
  entry: EntryOf<"experiment">,
  { learning: { supersededBy = "" }, number }: NumberedLearning,
  isItself: boolean,
  context: RuleContext,
): Issue {
  const path = ["learnings", number - 1, "supersededBy"];
  const others = learningNames(context).filter((name) => name !== `${entry.id}#${number}`);
  const similar = closestName(supersededBy.trim(), others);
  const meant = similar === undefined ? "" : ` Did you mean \`${similar}\`?`;
  const message = isItself
    ? "A learning cannot replace itself; name the one that does."
    : `There is no learning \`${supersededBy}\`.${meant || " Write the experiment and a number, such as `other-experiment#2`."}`;
  const fix = (name: string): Fix => ({
    title: `Use ${name}`,
    edits: [{ type: "set-value", path, value: toScalar(name) }],
    isSafe: false,
  });
  return {
    message,
    range: findValueRange(entry.source, path) ?? startOfText,
    fixes: isItself || similar === undefined ? [] : [fix(similar)],
  };
}

/** The name of an experiment alone means its first learning; a number that is too high, its last. */
function closestName(word: string, names: readonly string[]): string | undefined {
  const [experiment = ""] = word.split("#");
  const ofExperiment = names.filter((name) => name.startsWith(`${experiment}#`));
  return ofExperiment.at(word === experiment ? 0 : -1) ?? closestWord(word, names);
}
