import type { Span } from "../grammar/reading.ts";

/** A text with the direction that it lacks. */
export interface Directed {
  readonly side: "higher" | "lower";
  /** The words that were put in, with what they speak of: "at least 8%". */
  readonly words: string;
  readonly text: string;
}

/**
 * The two ways to give a direction to a text that has none: "8%" becomes "at least 8%" and "at most 8%".
 *
 * @param refused What was refused for it: the bare number, or the words that name no side, with or without a number.
 */
export function addDirection(text: string, refused: Span): readonly Directed[] {
  const marked = text.slice(refused.start, refused.end);
  const [opener = "", stem, ending] = sideless.exec(marked) ?? [];
  const number = text.slice(refused.start + opener.length).trimStart();
  const written = marked.slice(opener.length).trim() || number;
  return wordsFor(stem, ending).map(([side, words]) => ({
    side,
    words: `${words} ${written}`,
    text: `${text.slice(0, refused.start)}${words} ${number}`,
  }));
}

/** Words that compare and name no side; the verbs of change among them with their ending. */
const sideless =
  /^(?:(improve|change|shift|optimi[sz]e)(s|d)?(?: by)?|(?:better|worse) than|equals?(?: to)?|exactly|=)\s*/i;

function wordsFor(stem: string | undefined, ending = ""): readonly (readonly [Directed["side"], string])[] {
  if (stem === undefined) return levels;
  return [
    ["higher", `increase${ending} by`],
    ["lower", `decrease${ending} by`],
  ];
}

const levels = [
  ["higher", "at least"],
  ["lower", "at most"],
] as const;
