import { dayText } from "../../base/day-text.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import { namesOf } from "../../base/names-of.ts";
import { toCapital } from "../../base/to-capital.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { choiceOf } from "../../model/stage-of.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { StoryBlock, StoryPart, StoryShape } from "./story.ts";
import { placeOf, type Telling } from "./telling.ts";

const shapes = {
  persevere: "arrow-right",
  pivot: "forward",
  stop: "debug-stop",
} as const satisfies Record<DecisionChoice, StoryShape>;

/** What was made of it, why, who saw it otherwise, and whether it is as the rule of the plan said. */
export function decisionPart({ entry, snapshot, today }: Telling<"experiment">): StoryPart | undefined {
  const { record } = entry;
  const { date, by, because, dissent } = record.decision ?? {};
  const choice = choiceOf(record);
  if (choice === undefined && because === undefined) return undefined;
  const note = [date && dayText(date, today), by && namesOf(by)].filter(Boolean).join(", ");
  const { rule } = verdictInSnapshot(entry, snapshot, today);
  const beside: readonly StoryBlock[] =
    dissent === undefined ? [] : [{ type: "facts", rows: [{ name: "Dissent", words: [dissent] }] }];
  return {
    name: "decision",
    title: "Decision",
    ...(note !== "" && { note }),
    place: placeOf(entry, "decision"),
    isAhead: choice === undefined,
    blocks: [
      {
        type: "lines",
        rows: [
          {
            mark: { shape: choice === undefined ? "question" : shapes[choice] },
            words: [
              { words: choice === undefined ? "No decision yet." : `${toCapital(choice)}.`, look: "strong" },
              ...(because === undefined ? [] : [` ${withFullStop(because)}`]),
              ...(choice === undefined ? [] : ruleWords(rule, choice)),
            ],
          },
        ],
      },
      ...beside,
    ],
  };
}

function ruleWords(rule: Verdict["rule"], choice: DecisionChoice): readonly string[] {
  if (!rule) return [];
  return [rule.choice === choice ? " As the rule said." : ` The rule said to ${rule.choice}.`];
}
