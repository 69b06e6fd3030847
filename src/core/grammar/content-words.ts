import { remember } from "../base/remember.ts";
import { singularOf } from "./noun.ts";

/** Words that a hypothesis needs to be a sentence and that say nothing about what is asked. */
const smallWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those and or but nor as if then else when once while because so than at in on of to for " +
    "from by with within without into onto over under per via out up down off about between during after before until " +
    "is are was were be been being am do does did has have had will would shall should can could may might must not no " +
    "we us our ours you your it its they them their he she his her i my me who whom which what there here all any some " +
    "each every such only just also very more most less least fewer at-least at-most above below reach stay get make let " +
    "believe think expect assume predict hypothesis hypothesise result lead cause mean know see show shown right true " +
    "percent percentage point points relative baseline threshold compared versus least"
  ).split(" "),
);

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/**
 * The words of a sentence that carry its meaning, each once, by their stems; in the order in which they stand.
 *
 * Numbers are left out, so that the same question with another bar has the same words.
 */
export function contentWordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [found] of text.normalize("NFC").toLowerCase().matchAll(word)) {
    const stem = stemOf(found);
    if (stem !== "" && !words.has(stem)) words.set(stem, found);
  }
  return words;
}

const hasDigit = /\p{N}/u;

/** "clicks", "clicked" and "clicking" are one word; whether it is a word at all does not matter. Empty for what says nothing. */
const stemOf = remember((found: string): string => {
  if (smallWords.has(found) || hasDigit.test(found)) return "";
  const singular = singularOf(found.replace(/['’].*$/, ""));
  const bare = singular.replace(/(?<=..[^e])(?:ing|ed)$/, "");
  const single = bare === singular ? bare : bare.replace(/([^aeiouls])\1$/, "$1");
  if (smallWords.has(single)) return "";
  return 3 < single.length ? single.replace(/e$/, "") : single;
});
