/** What a person is asked in a step of the cycle, as plain data: the editor asks in a picker, `uol` on a terminal. */
export interface Question {
  /** The key of the answer, which is also a flag of `uol`: `checkBack` is `--check-back`. */
  readonly key: string;
  /** The question, in one line. */
  readonly ask: string;
  /** How to answer it well, in one sentence. */
  readonly hint?: string;
  /** An answer that somebody might give. */
  readonly example?: string;
  /** What there is to choose from; without it any text is an answer. */
  readonly choices?: readonly Choice[];
  /** What earlier answers were taken for, each a sentence, to be read before this one is given. */
  readonly known?: readonly string[];
  /** Whether its choices are told even to somebody who is not asked; the first of them is to go on all the same. */
  readonly isTold?: boolean;
  /** Whether another text than those of the choices is taken, too. */
  readonly isOpen?: boolean;
  /** Whether it may stay without an answer. */
  readonly isOptional?: boolean;
  /** What stands there before the person types: what is known, or likely; empty where Enter should choose nothing. */
  readonly suggestion?: string;
  /** What is wrong with a text that is not blank. */
  readonly findComplaint?: (answer: string) => Complaint | undefined;
}

export interface Choice {
  /** The answer that it stands for. */
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** A sentence on an answer: it cannot be taken, or it should be thought over. */
export interface Complaint {
  readonly sentence: string;
  readonly isFatal: boolean;
}

/** The answers by the keys of their questions, as they were typed; an empty one was left out on purpose. */
export type Answers = Readonly<Record<string, string>>;
