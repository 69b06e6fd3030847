import type { Span } from "../../grammar/reading.ts";

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
  const [opener = "", stem, ending = ""] = sideless.exec(marked) ?? [];
  const number = toLower(text.slice(refused.start + opener.length).trimStart());
  const written = toLower(marked.slice(opener.length).trim()) || number.replace(/\s.*/s, "");
  // In "changes the rate by 3 points" the linking word comes later.
  const link = / by /i.test(marked.slice(opener.length)) ? "" : " by";
  const sides = stem === undefined ? levels : changes(ending, link);
  return sides.map(([side, words]) => ({
    side,
    words: `${words} ${written}`,
    text: `${text.slice(0, refused.start)}${words} ${number}`,
  }));
}

/** "Half of them" goes on behind other words. */
function toLower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Words that compare and name no side; the verbs of change among them with their ending. */
const sideless =
  /^(?:(improve|change|shift|optimi[sz]e)(s|d)?(?: by)?|(?:better|worse) than|equals?(?: to)?|exactly|=)\s*/i;

type Sides = readonly (readonly [Directed["side"], string])[];

function changes(ending: string, link: string): Sides {
  return [
    ["higher", `increase${ending}${link}`],
    ["lower", `decrease${ending}${link}`],
  ];
}

const levels: Sides = [
  ["higher", "at least"],
  ["lower", "at most"],
];
