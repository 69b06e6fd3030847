import { isInBraces } from "../../authoring/is-in-braces.ts";
import type { Day } from "../../base/day.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import type { Fix } from "../../base/read.ts";
import type { Experiment } from "../../model/experiment.ts";
import { findEntry, type SourceDocument } from "../../source/source-document.ts";
import { reasonPlaceholder } from "./decision-parts.ts";
import { keysOfReading } from "./keys-of-reading.ts";

const behindPlan = ["rule", "window", "sample", "threshold", "criterion", "metric", "hypothesis"];

/** A result with the keys that the metric needs, dated `date`, for the person to fill in; none where a list stands. */
export function addResult(experiment: Experiment, source: SourceDocument, date: Day): Fix[] {
  const entry = findEntry(source, ["results"]);
  if (entry?.value) return [];
  const isList = !entry && !isInBraces(source);
  return [
    {
      title: "Record a result",
      edits: [
        {
          type: "insert-key",
          key: "results",
          after: ["flag", "predictions", ...behindPlan],
          value: `${isList ? "\n  - " : "["}{ date: ${date}, `,
          placeholder: keysOfReading(experiment),
          rest: isList ? " }" : " }]",
        },
      ],
      isSafe: false,
    },
  ];
}

export function addMemo(source: SourceDocument): Fix {
  const isInLine = isInBraces(source) || findEntry(source, ["memo"]) !== undefined;
  return {
    title: "Write a memo",
    edits: [
      {
        type: "insert-key",
        key: "memo",
        after: ["observations", "exploratory", "results", ...behindPlan],
        value: isInLine ? "" : "|\n  ",
        placeholder: "What we learned and what surprised us.",
      },
    ],
    isSafe: false,
  };
}

export function addObservation(source: SourceDocument): Fix {
  const isList = !isInBraces(source) && findEntry(source, ["observations"]) === undefined;
  return {
    title: "Add an observation",
    edits: [
      {
        type: "insert-key",
        key: "observations",
        after: ["exploratory", "results"],
        value: `${isList ? "\n  - " : "["}{ saw: `,
        placeholder: "What somebody did or said.",
        rest: isList ? ", from: }" : ", from: }]",
      },
    ],
    isSafe: false,
  };
}

export function addDecision(choice: DecisionChoice, date: Day): Fix {
  return {
    title: `Decide to ${choice}`,
    edits: [
      {
        type: "insert-key",
        key: "decision",
        after: ["learnings", "memo", "observations", "exploratory", "results", ...behindPlan],
        value: `{ choice: ${choice}, date: ${date}, because: `,
        placeholder: reasonPlaceholder,
        rest: " }",
      },
    ],
    isSafe: false,
  };
}
