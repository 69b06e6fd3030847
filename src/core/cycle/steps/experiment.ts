import { fileNameFor, isToWrite, newFile } from "../../authoring/new-file.ts";
import { insteadOf } from "../../base/instead-of.ts";
import { findById } from "../../index/find.ts";
import { entriesOfKind } from "../../index/snapshot.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import type { Match } from "../../query/similar/similar-to.ts";
import { findAnswer } from "../answering.ts";
import { findLedBy } from "../../index/find-led-by.ts";
import type { FileMoment } from "../moment.ts";
import { experimentFields } from "../plan/experiment-fields.ts";
import { hypothesisQuestion } from "../plan/hypothesis-question.ts";
import { planLines } from "../plan/plan-lines.ts";
import { planOf, type Plan } from "../plan/plan-of.ts";
import { withNeededSample } from "../plan/plan-outlook.ts";
import { planQuestions } from "../plan/plan-questions.ts";
import type { Answers, Question } from "../question.ts";
import { findOpening, similarIn, similarQuestions } from "../similar-question.ts";
import type { FileStep, Obstacle } from "../step.ts";

/** A new experiment, from its sentence: what the sentence says is not asked again. */
export const experiment: FileStep<FileMoment> = {
  name: "experiment",
  fields: experimentFields,

  questionsOf(moment, answers) {
    const plan = planOf(moment, answers);
    const isFromTemplate = plan.template !== undefined && findAnswer(answers, "hypothesis") === undefined;
    const start = [...unitQuestions(moment), ...(isFromTemplate ? [] : [hypothesisQuestion])];
    if (plan.hypothesis === "") return start;
    const matches = matchesOf(moment, plan);
    const similar = similarQuestions(matches, "experiment");
    if (findOpening(matches, answers)) return [...start, ...similar];
    return [...start, ...similar, ...planQuestions(plan, moment, answers)];
  },

  writingOf(moment, answers) {
    const plan = planOf(moment, answers);
    const obstacle = findUnknown(moment, answers) ?? findReversed(plan);
    if (obstacle) return obstacle;
    const opening = findOpening(matchesOf(moment, plan), answers);
    if (opening) return opening;
    const name = fileNameFor(plan.hypothesis, ".experiment.yaml", moment.isTaken);
    const lines = planLines(withNeededSample(plan, moment));
    const open = lines.filter(isToWrite).map(([key]) => key);
    return {
      file: newFile(name, lines),
      done: open.length === 0 ? "The plan is written" : `The plan is written but for its ${toList(open)}`,
      next: open.length === 0 ? [{ step: "register" }] : [],
    };
  },
};

function toList(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");
}

/** Asked only where there are units; a first experiment needs none. */
function unitQuestions({ snapshot, root }: FileMoment): readonly Question[] {
  const units = entriesOfKind(snapshot, "unit").toSorted((a, b) => Number(b.root === root) - Number(a.root === root));
  if (units.length === 0) return [];
  const choices = units.map((unit) => ({ value: unit.id, label: titleOfUnit(unit), description: unit.id }));
  return [{ key: "unit", ask: "Which question does it answer?", choices, isOptional: true }];
}

/** Its own unit, and what led to it, are no news. */
function matchesOf(moment: FileMoment, { hypothesis, unit, parent }: Plan): readonly Match[] {
  const { snapshot, root } = moment;
  const own = unit === undefined ? undefined : findById(snapshot, "unit", unit, root);
  const ledBy = [parent, own?.record.parent].map((id) => (id === undefined ? undefined : findLedBy(moment, id)));
  const expected = [own, ...ledBy].flatMap((entry) => entry?.uri ?? []);
  return hypothesis === "" ? [] : similarIn(moment, hypothesis, expected);
}

/** Names that were typed and that nothing has. */
function findUnknown(moment: FileMoment, answers: Answers): Obstacle | undefined {
  const { snapshot, root } = moment;
  const unit = findAnswer(answers, "unit");
  if (unit !== undefined && !findById(snapshot, "unit", unit, root)) {
    return { obstacle: `There is no unit "${unit}"; ${insteadOf(unit, unitIds(moment), "write it first.")}` };
  }
  const parent = findAnswer(answers, "parent");
  if (parent !== undefined && findLedBy(moment, parent)?.kind !== "experiment") {
    return { obstacle: `There is no experiment "${parent}" that could have led to it.` };
  }
  return undefined;
}

function findReversed({ window }: Plan): Obstacle | undefined {
  if (!window || !("to" in window) || window.from <= window.to) return undefined;
  return { obstacle: `It cannot end on ${window.to} when it begins on ${window.from}; write both days.` };
}

function unitIds({ snapshot }: FileMoment): readonly string[] {
  return entriesOfKind(snapshot, "unit").map(({ id }) => id);
}
