import { newFile, toWrite, type FileLine, type NewFile } from "../authoring/new-file.ts";
import { toFlowText, type Plain } from "../authoring/value-texts.ts";
import { toSentence } from "../authoring/quote-scalar.ts";
import { findAnswer } from "./answering.ts";
import type { Answers } from "./question.ts";

/** What a unit takes over from the record that led to it. */
export interface Inherited {
  readonly unknowns?: readonly string[];
  readonly appliesTo?: Plain;
  readonly observations?: readonly Plain[];
}

/** A unit from its answers, in the order in which a person thinks; what it takes over stands below. */
export function unitFile(name: string, answers: Answers, inherited: Inherited = {}, selected?: string): NewFile {
  const { unknowns = [], appliesTo, observations = [] } = inherited;
  const said = (key: string): FileLine[] => {
    const answer = findAnswer(answers, key);
    return answer === undefined ? [] : [[key, toSentence(answer)]];
  };
  const learn = said("learn");
  const due = findAnswer(answers, "due");
  const lines: FileLine[] = [
    ...said("title"),
    ...(learn.length === 0 ? [["learn", toWrite("what will be known in the end")] as const] : learn),
    ...["why", "objective", "kind", "owner"].flatMap(said),
    ...(due === undefined ? [] : [["due", due] as const]),
    ...said("parent"),
    ...listLines("unknowns", unknowns),
    ...(appliesTo === undefined ? [] : [["appliesTo", toFlowText(appliesTo)] as const]),
    ...listLines("observations", observations),
  ];
  return newFile(name, lines, selected);
}

function listLines(key: string, items: readonly Plain[]): readonly FileLine[] {
  return items.length === 0 ? [] : [[key, items.map((item) => `\n  - ${toFlowText(item)}`).join("")]];
}
