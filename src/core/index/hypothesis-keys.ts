import { hashText } from "../base/hash-text.ts";
import { rememberLately } from "../base/remember-lately.ts";
import { remember } from "../base/remember.ts";
import { contentWordsOf } from "../grammar/content-words.ts";
import type { Experiment } from "../model/experiment.ts";
import { hypothesisOf } from "../model/hypothesis-of.ts";

/**
 * The keys under which a hypothesis meets those that ask nearly the same: one for all of its content words, and one for
 * all but each that may be another without asking something else.
 *
 * Two hypotheses share a key exactly when at most one such word of each is not in the other, so that nobody has to be
 * compared with everybody.
 */
export interface HypothesisKeys {
  /** How many content words it has. */
  readonly size: number;
  readonly keys: readonly HypothesisKey[];
}

export interface HypothesisKey {
  readonly key: string;
  /** The word that the key leaves out. */
  readonly without?: string;
}

/** With fewer words one more or one less is another question; with more, a sentence is an essay. */
const fewestForNear = 5;
const mostForNear = 24;

const keysOf = rememberLately(createKeys);

export function hypothesisKeysOf({ hypothesis = "" }: Experiment): HypothesisKeys {
  return keysOf(hypothesis);
}

function createKeys(hypothesis: string): HypothesisKeys {
  const words = Array.from(contentWordsOf(hypothesis), ([stem, word]) => ({ stem, word, hash: hashOf(stem) }));
  const size = words.length;
  if (size === 0) return { size, keys: [] };
  let high = 0;
  let low = 0;
  for (const { hash } of words) {
    high ^= highOf(hash);
    low ^= hash;
  }
  const keys: HypothesisKey[] = [{ key: keyOf(high, low) }];
  if (size < fewestForNear || mostForNear < size) return { size, keys };
  const fixed = decidingStems(hypothesis);
  for (const { stem, word, hash } of words) {
    if (fixed?.has(stem) === false) keys.push({ key: keyOf(high ^ highOf(hash), low ^ hash), without: word });
  }
  return { size, keys };
}

/** The words of what is changed and for whom: with another one it is another question. `undefined` where nobody can tell. */
function decidingStems(hypothesis: string): ReadonlySet<string> | undefined {
  const reading = hypothesisOf({ hypothesis });
  if (!reading || !("hypothesis" in reading)) return undefined;
  const { change, population } = reading.hypothesis;
  return new Set([change, population].flatMap((phrase) => Array.from(contentWordsOf(phrase?.text ?? "").keys())));
}

const hashOf = remember(hashText);

/** The 21 bits above the 32 that bit operations see. */
function highOf(hash: number): number {
  return Math.floor(hash / 2 ** 32);
}

/** Whether those who ask for a key are those who provide it. */
export function isQuestionKey(key: string): boolean {
  return key.startsWith(prefix);
}

const prefix = "asks:";

function keyOf(high: number, low: number): string {
  return `${prefix}${high}:${low}`;
}
