import { parseHypothesis } from "../grammar/hypothesis.ts";
import { thresholdKey } from "../grammar/same-threshold.ts";

/**
 * Whether a sentence was only put into other words: it makes the same claim, about the same things up to slips of the
 * keyboard. A mended typo moves no goalpost.
 */
export function isRewording(before: string, after: string): boolean {
  const [old, young] = [partsOf(before), partsOf(after)];
  if (old.claim !== young.claim) return false;
  if (old.claim !== undefined && old.about.every((words, at) => areSameWords(words, young.about[at] ?? "")))
    return true;
  return areSameWords(before, after);
}

interface SentenceParts {
  /** What is claimed, as a key; `undefined` where the sentence cannot be read. */
  readonly claim: string | undefined;
  /** What it is claimed about: metric, change and population. */
  readonly about: readonly string[];
}

function partsOf(text: string): SentenceParts {
  const reading = parseHypothesis(text);
  if (!("hypothesis" in reading)) return { claim: undefined, about: [] };
  const { threshold, metric, change, population } = reading.hypothesis;
  return { claim: thresholdKey(threshold), about: [metric, change, population].map((phrase) => phrase?.text ?? "") };
}

function areSameWords(before: string, after: string): boolean {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  return old.length === young.length && old.every((word, at) => isSameOrSlip(word, young[at] ?? ""));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[-−]?[\p{L}\p{M}\p{N}%]+(?:['’.,-][\p{L}\p{M}\p{N}%]+)*|\p{S}/gu) ?? []
  );
}

/** A word short enough that one other letter makes another word of it ("no" and "on", "our" and "out"). */
const tooShort = 4;

/** Elsewhere a single sign is a word, and may be the one that denies the sentence. */
const spelled = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'’-]+$/u;

function isSameOrSlip(a: string, b: string): boolean {
  if (a === b) return true;
  // Another first letter makes another word: fewer and newer, typical and atypical, four and hour.
  const mayBeSlip = tooShort <= Math.min(a.length, b.length) && a[0] === b[0] && spelled.test(a + b);
  return mayBeSlip && isOneSlip(a, b);
}

/** One letter more, less or another one, or two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  const shorter = Math.min(a.length, b.length);
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
