import { Picker } from "./picker.ts";
import { deeds, insights } from "./vocabulary.ts";

/** A text with the place of the cursor in it. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
}

/** The file with another sentence in its memo. */
export function editMemo(text: string, number: number): string {
  const picker = new Picker(number);
  return text.replace("memo: |\n", `memo: |\n  ${picker.one(insights)} Seen ${picker.below(100)} times.\n`);
}

/** The file with another ending of its hypothesis, and now and then another number, which then disagrees. */
export function editHypothesis(text: string, number: number): string {
  const picker = new Picker(number);
  const share = number % 4 === 0 ? `${1 + picker.below(90)}%` : undefined;
  return text.replace(/^(hypothesis: At least )(\d+%)( of .* will ).*$/m, (_, start, old, middle) => {
    return `${start}${share ?? old}${middle}${picker.one(deeds)} once they ask us.`;
  });
}

const typed = [
  // A key at the top, a value of a list of words, ids of other files, a key and a value between brackets, a threshold.
  ["method: ", /^method: .*$/m],
  ["th", /^threshold: .*$/m],
  ["unit: question-1", /^unit: .*$/m],
  ["metric: check", /^metric: .*$/m],
  ["window: { from: 2026-03-01, ", /^window: .*$/m],
  ["rule: { supported: p", /^rule: .*$/m],
  ["threshold: at ", /^threshold: .*$/m],
] as const;

/** The file while somebody types in it, the cursor behind the last sign. */
export function typeSomething(text: string, number: number): Cursor {
  const [words, line] = typed[number % typed.length] ?? typed[0];
  const at = text.search(line);
  return { text: text.replace(line, words), offset: at + words.length };
}

const pointedAt = [/^method:/m, /^threshold: at /m, /^metric: ../m, /^unit: ../m, /^window: \{ fr/m, /\{ saw/m];

/** The file with the mouse at rest on a key, a threshold or an id. */
export function pointSomewhere(text: string, number: number): Cursor {
  const match = pointedAt[number % pointedAt.length]?.exec(text);
  return { text, offset: (match?.index ?? 0) + (match?.[0].length ?? 1) - 1 };
}
