import { answerOfFact, builtKey, builtOfFact, experimentsOfUnitKey } from "../../index/keys.ts";
import type { Experiment } from "../../model/experiment.ts";
import { rankOfMethod } from "../../model/rank-of-method.ts";
import { choiceOf } from "../../model/stage-of.ts";
import type { BranchFate } from "../../repository/branch-facts.ts";
import { mostLinesFor } from "../../repository/most-lines-for.ts";
import { overbuiltWords } from "../../repository/overbuilt-words.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { defineRule, findById, mark, type RuleContext } from "../rule.ts";

const unit = `
learn: Whether customers order without an account.
branches: [learn/guests]
`;
const experiment = `
unit: guests
hypothesis: At least 8% of visitors take the guest checkout.
method: fake-door${mark}
metric: guest-orders
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-15 }
`;
const plain = experiment.replace(mark, "");
const changing = (lines: number): Readonly<Record<string, BranchFate>> => ({
  "learn/guests": { is: "open", place: { name: "learn/guests", isLocal: true, remotes: [] }, lines },
});

export const builtMoreThanNeeded = defineRule({
  id: "built-more-than-needed",
  severity: "hint",
  title: "Build no more than the question needs.",
  reason: `
A cheap method is chosen so that the answer comes before the work. A branch with more than 200 changed lines for an interview,
a survey or a mock-up, or more than 800 for a fake door, a simulation or a prototype, often holds the thing itself: the work
is done whatever the answer is. See whether less would answer the question, or name the method that this has become.
Files of this kind, lock files and binary files are not counted.
`,
  examples: {
    bad: [
      {
        files: { "guest-checkout.experiment.yaml": experiment, "guests.uol.yaml": unit },
        told: "whose branch changes 1,240 lines",
        fates: changing(1240),
      },
    ],
    good: [
      {
        files: { "guest-checkout.experiment.yaml": plain, "guests.uol.yaml": unit },
        told: "whose branch changes 640 lines",
        fates: changing(640),
      },
      {
        files: {
          "guest-checkout.experiment.yaml": plain,
          "guest-orders.experiment.yaml": plain.replace("fake-door", "ab-test").replace("8%", "9%"),
          "guests.uol.yaml": unit,
        },
        told: "whose branch changes 1,240 lines, which another experiment of its unit needs",
        fates: changing(1240),
      },
      {
        files: {
          "guest-checkout.experiment.yaml": `${plain}decision: { choice: stop, date: 2026-03-05, because: The printer is broken. }\n`,
          "guests.uol.yaml": unit,
        },
        told: "whose branch changes 1,240 lines",
        fates: changing(1240),
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source, root } = entry;
    const { method, unit: id } = record;
    const most = method && mostLinesFor(method);
    if (method === undefined || most === undefined || id === undefined || choiceOf(record)) return;
    const found = findById(context, "unit", id, root);
    const [built] = context
      .find(builtKey(id))
      .filter(({ uri }) => uri === found?.uri)
      .map(({ fact }) => builtOfFact(fact));
    if (!built || built.lines <= most || isForAnother(record, id, context)) return;
    yield {
      message: overbuiltWords(`\`${built.branch}\``, { lines: built.lines, method, most }),
      range: placeForMissing(source, ["method"]),
    };
  },
});

/** Whether another open experiment of the unit has a method that needs more. */
function isForAnother(experiment: Experiment, unit: string, { find }: RuleContext): boolean {
  const rank = rankOfMethod(experiment);
  return find(experimentsOfUnitKey(unit)).some(({ fact }) => rank < rankOfMethod(answerOfFact(fact)));
}
