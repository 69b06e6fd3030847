import { closestWord } from "../../base/closest-word.ts";
import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";

/**
 * What people write where one of the three words belongs, with the word that they probably mean.
 *
 * Gathered from the outcomes of experiment templates and tools (ship, iterate, kill, roll out, abandon) and from how
 * lean start-up writers paraphrase the three words.
 */
const otherWords: Record<DecisionChoice, string> = {
  persevere:
    "continue, continued, keep, carry, proceed, go, ship, shipped, launch, launched, scale, rollout, roll, release, " +
    "adopt, adopted, accept, accepted, win, winner, yes, preserve, perserve, implement, promote, expand, invest",
  pivot: "iterate, iterated, iteration, change, changed, adapt, adjust, refine, redesign, rework, revise, turn, switch",
  stop:
    "kill, killed, abandon, abandoned, drop, dropped, cancel, cancelled, canceled, end, ended, discard, discarded, " +
    "reject, rejected, halt, quit, close, closed, rollback, revert, reverted, remove, no, abort, aborted, discontinue",
};

const choiceByWord: ReadonlyMap<string, DecisionChoice> = new Map(
  decisionChoices.flatMap((choice) => otherWords[choice].split(", ").map((word) => [word, choice] as const)),
);

/** What may have been meant by a word that is no decision: the one that is near, else all three. */
export function choicesMeantBy(text: string): readonly DecisionChoice[] {
  const [word = ""] = /[a-z]+/i.exec(text.toLowerCase().slice(0, longestRead)) ?? [];
  const meant = choiceByWord.get(word) ?? closestWord(word, decisionChoices);
  return decisionChoices.filter((choice) => meant === undefined || choice === meant);
}

/** Whether it is the word itself, in capitals or with room around it. */
export function isSpellingOf(choice: DecisionChoice, text: string): boolean {
  return text.trim().toLowerCase() === choice;
}

/** The first word of what is written decides; nobody spells a decision longer than this. */
const longestRead = 100;
