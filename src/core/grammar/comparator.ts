import { phraseTable } from "./phrase-table.ts";

/** On which side of the number the claim holds; `strict` when the number itself does not count. */
export interface Comparator {
  readonly direction: "at-least" | "at-most";
  readonly strict: boolean;
}

const atLeast: Comparator = { direction: "at-least", strict: false };
const atMost: Comparator = { direction: "at-most", strict: false };
const moreThan: Comparator = { direction: "at-least", strict: true };
const lessThan: Comparator = { direction: "at-most", strict: true };

const helping = ["not", "never", "won't", "won’t", "cannot", "can't", "can’t"];
const negations = [...helping, "doesn't", "doesn’t", "don't", "don’t"];

/** "does not fall below 5%" is a claim about the side that it stays on; only "never" goes with a verb in -s. */
function negated(verbs: string, sides: string): string {
  return verbs
    .split(" ")
    .flatMap((verb) => [...negations.map((not) => `${not} ${verb}`), `never ${verb === "go" ? "goes" : `${verb}s`}`])
    .flatMap((claim) => sides.split(" ").map((side) => `${claim} ${side}`))
    .join(", ");
}

/** "will not be lower than": nobody says "doesn't be". */
function negatedBeing(comparisons: string): string {
  return helping.flatMap((not) => comparisons.split(", ").map((words) => `${not} be ${words}`)).join(", ");
}

/** Comparing words in front of a number. */
export const comparatorsBefore = phraseTable<Comparator>([
  [atLeast, negated("fall drop dip sink go", "below under")],
  [atMost, negated("rise climb grow go", "above over")],
  [atLeast, negatedBeing("below, under, lower than, less than, fewer than")],
  [atMost, negatedBeing("above, over, higher than, more than, longer than")],
  [atMost, negations.map((not) => `${not} exceed`).join(", ")],
  [atMost, "never exceeds"],
  [atLeast, "reach, reaches, reached, reaching, at or above, at or over, equal to or above, greater than or equal to"],
  [atMost, "at or below, at or under, equal to or below, less than or equal to"],
  [moreThan, "exceed"],
  [atLeast, "at least, >=, ≥, ⩾, ≧, no less than, not less than, no fewer than, not fewer than, no lower than"],
  [atLeast, "not lower than, not below, not under, never below, never under, no shorter than"],
  [atLeast, "min, min ., minimum, minimum of, a minimum of, at minimum, at a minimum"],
  [atMost, "at most, <=, ≤, ⩽, ≦, no more than, not more than, no higher than, not higher than, no greater than"],
  [atMost, "not above, not over, never above, never over, does not exceed, not exceeding, no longer than"],
  [atMost, "max, max ., maximum, maximum of, a maximum of, at maximum, up to, within"],
  [moreThan, "more than, >, greater than, higher than, larger than, longer than, over, above, exceeds, exceeding"],
  [lessThan, "less than, <, fewer than, lower than, smaller than, shorter than, under, below"],
]);

/** Comparing words that a verb of change has in front of its "by": "increases at least by 2 points". */
export const comparatorsWithBy = phraseTable<Comparator>([
  [atLeast, "at least by, no less than by, not less than by, minimally by"],
  [atMost, "at most by, no more than by, not more than by, up to by"],
  [moreThan, "more than by, over by"],
  [lessThan, "less than by, under by"],
]);

/** Comparing words behind a number. */
export const comparatorsBehind = phraseTable<Comparator>([
  [atLeast, "or more, or higher, or above, or over, or greater, or larger, or longer, or up, and more, and up, +"],
  [atLeast, "at least, min, min ., minimum"],
  [atMost, "or less, or fewer, or lower, or below, or under, or smaller, or shorter, and less, and below"],
  [atMost, "at most, max, max ., maximum"],
]);

/** The non-inferiority claim: a loss smaller than the number is accepted. */
export const noWorseThan = phraseTable<true>([[true, "no worse than, not worse than, no worse by, not worse by"]]);

/** Words that look like a comparison and cannot be refuted, with the reason for refusing them and what to write. */
export const sideless = phraseTable<Sideless>([
  [
    { reason: "vague", instead: 'leaves room for argument; leave it out and write "at least" or "at most"' },
    "maybe, perhaps, possibly, about, around, roughly, approximately, approx, approx ., circa, ca, ca ., nearly, almost, some, ~, ≈, ±",
  ],
  [
    { reason: "no-direction", instead: 'can hardly be shown of a sample; write "at least", "at most" or "between"' },
    "=, exactly, equal to, equals",
  ],
  [
    { reason: "no-direction", instead: 'does not say up or down; write "increase by" or "decrease by"' },
    "improve, improves, improve by, improves by, improved by, better than, worse than, change by, changes by",
  ],
]);

export interface Sideless {
  readonly reason: "vague" | "no-direction";
  /** The end of a sentence that begins with the word. */
  readonly instead: string;
}
