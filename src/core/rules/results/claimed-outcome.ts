import { rememberLately } from "../../base/remember-lately.ts";
import { admissions, hedges, outcomePhrases, subjects, type Outcome } from "./outcome-phrases.ts";

/** What a memo says of the whole, in its own words. */
export interface ClaimedOutcome {
  readonly outcome: Outcome;
  readonly words: string;
}

/** A longer text tells more than an outcome, and is read by people. */
const longestRead = 4000;

/**
 * The outcome that a memo claims in so many words; `undefined` where it claims none, hedges, or claims several.
 *
 * Only a clause that says nothing else counts: "it works" does, "it works on phones" speaks of a part. So it errs on the
 * side of the memo.
 */
export const claimedOutcome = rememberLately((memo: string): ClaimedOutcome | undefined => {
  if (longestRead < memo.length || admissions.test(memo)) return undefined;
  const claims = sentencesOf(memo).flatMap(claimsIn);
  const first = claims.find(({ isAboutAll }) => isAboutAll);
  if (!first || claims.some(({ outcome }) => outcome !== first.outcome)) return undefined;
  return { outcome: first.outcome, words: first.words };
});

function sentencesOf(memo: string): readonly string[] {
  return memo.replaceAll(/\s+/g, " ").match(/[^.!?]+[.!?]*/g) ?? [];
}

interface Clause extends ClaimedOutcome {
  readonly isAboutAll: boolean;
}

/** What a sentence claims; nothing if it asks, doubts, or tells what somebody else said. */
function claimsIn(sentence: string, at: number): readonly Clause[] {
  if (/[?"“”„«»]/.test(sentence) || hedges.test(sentence)) return [];
  // Further on, "it" is whatever the sentence before speaks of.
  const isSumming = at === 0 || summing.test(sentence.trim());
  const clauses = sentence.split(/[.!,;:()–—]| (?:but|and|so|because|although|while|though) /);
  return clauses.flatMap((clause) => claimIn(clause, isSumming) ?? []);
}

const summing = /^(?:so|overall|in short|in the end) +/i;

function claimIn(clause: string, isSumming: boolean): Clause | undefined {
  const words = clause.trim().replace(/^(?:and|but|so|yes|overall|in short|in the end|clearly|well) +/i, "");
  const subject = subjects.exec(words);
  if (!subject) return undefined;
  const said = words.slice(subject[0].length);
  const found = outcomePhrases.find(({ pattern }) => pattern.test(said));
  const isAboutAll = isSumming || subject.groups?.["pronoun"] === undefined;
  return found && { outcome: found.outcome, words, isAboutAll };
}
