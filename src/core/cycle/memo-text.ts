import { findAnswer } from "./answering.ts";
import { memoParts, type MemoForm } from "./memo-parts.ts";
import type { Answers } from "./question.ts";

/** The answers as paragraphs, each behind the words that say what it is about. */
export function memoTextOf(form: MemoForm, answers: Answers): string {
  return memoParts[form]
    .flatMap(({ key, leadIn }) => {
      const answer = findAnswer(answers, key);
      if (answer === undefined) return [];
      return [leadIn === undefined ? answer : `${leadIn}: ${answer}`];
    })
    .join("\n\n");
}

/** The paragraph of a memo, by the key of its question; the first one that begins with no known words is `outcome`. */
export function memoParagraphsOf(memo: string): ReadonlyMap<string, string> {
  const paragraphs = new Map<string, string>();
  for (const line of memo.split(/[\r\n]+/)) {
    const text = line.trim();
    const part = allParts.find(({ leadIn }) => leadIn !== undefined && text.startsWith(`${leadIn}: `));
    const key = part?.key ?? "outcome";
    const words = part ? text.slice(`${part.leadIn}: `.length).trim() : text;
    if (words !== "" && !paragraphs.has(key)) paragraphs.set(key, words);
  }
  return paragraphs;
}

const allParts = Object.values(memoParts).flat();
