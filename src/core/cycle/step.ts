import type { DocumentEdit, Path } from "../base/document-edit.ts";
import type { NewFile } from "../authoring/new-file.ts";
import type { Answers, Question } from "./question.ts";

/** The steps of the cycle, named as the verbs of `uol`. */
export type StepName =
  | "unit"
  | "experiment"
  | "register"
  | "record"
  | "observe"
  | "memo"
  | "learn"
  | "wrong"
  | "decide"
  | "propagate"
  | "follow-up"
  | "amend"
  | "check-back";

/**
 * One step of the cycle: what is asked, in the light of what is known, and what is then written.
 *
 * Editor and command line walk the same steps, so that they end in the same files.
 *
 * @typeParam Moment What it is asked about, at the moment when it begins.
 * @typeParam Written What it can write.
 */
export interface Step<Moment, Written extends Writing = Writing> {
  readonly name: StepName;
  /** Every key that an answer may have, asked for or not: the flags of `uol`. */
  readonly fields: readonly Field[];
  /** Why it cannot be done now, and where one would go on instead. */
  findObstacle?(moment: Moment): Obstacle | undefined;
  /** What is known already, each a sentence, for the person to read before answering. */
  knownOf?(moment: Moment): readonly string[];
  /** All questions in their order, those that earlier answers bring up included. */
  questionsOf(moment: Moment, answers: Answers): readonly Question[];
  /** What to write, once every question has its answer. */
  writingOf(moment: Moment, answers: Answers): Written | Obstacle;
}

/** A step that goes on with a file. */
export type EditStep<Moment> = Step<Moment, FileEdits>;

/** A step that writes a new file, or leads to one that is there already. */
export type FileStep<Moment> = Step<Moment, FileCreation | FileOpening>;

/** A key of an answer, as the help of `uol` lists it. */
export interface Field {
  readonly key: string;
  /** What is typed behind the flag: `words`, `day`, `id`; absent for a flag that stands alone, which answers `yes`. */
  readonly value?: string;
  readonly summary: string;
  /** Whether the flag may stand more than once; the answers are then joined by commas. */
  readonly isList?: boolean;
  /** What is wrong with an answer that no question asks for. */
  readonly findComplaint?: Question["findComplaint"];
}

export interface Obstacle {
  readonly obstacle: string;
  /** The place in the file where one would go on. */
  readonly at?: Path;
  /** The URIs at which another document may lie in which one would go on, the likelier first. */
  readonly documents?: readonly string[];
}

/** What a step writes: edits of the file that it is about, or a new file; or nothing, because one is there already. */
export type Writing = FileEdits | FileCreation | FileOpening;

export interface FileEdits extends Outcome {
  /** One of them may depend on none of the others: they are all worked out against the same text. */
  readonly edits: readonly DocumentEdit[];
  /** The value behind which the person goes on. */
  readonly at: Path;
}

export interface FileCreation extends Outcome {
  readonly file: NewFile;
}

/** Nothing is written, and a file is opened that has the answer, or the question. */
export interface FileOpening extends Outcome {
  readonly open: string;
  /** From zero. */
  readonly line: number;
}

interface Outcome {
  /** What was done, as a sentence without its end: `Decided to persevere`. */
  readonly done: string;
  /** What a person would do next with the record, the nearest first. */
  readonly next?: readonly NextStep[];
}

/** A step that follows, perhaps with answers that are known already. */
export interface NextStep {
  readonly step: StepName;
  readonly answers?: Answers;
}
