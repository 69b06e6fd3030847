import { endOfLine, endOfQuotes, endOfWords, isEndOfLine, skipSpaces, skipSpacesBack } from "./text-lines.ts";

/** A key with its colon, in quotes or bare. */
export function keyAt(text: string, at: number): { start: number; end: number; colon: number } | undefined {
  const sign = text[at];
  const isQuoted = sign === '"' || sign === "'";
  let end = at;
  if (isQuoted) {
    end = endOfQuotes(text, at, endOfLine(text, at));
  } else {
    if ("{}[],&*!|>%@`#".includes(sign ?? "#")) return undefined;
    const limit = endOfWords(text, at);
    while (end < limit && !(text[end] === ":" && isSpaceOrEnd(text, end + 1))) end++;
    if (end === limit) return undefined;
  }
  const colon = isQuoted ? skipSpaces(text, end + 1) : end;
  if (text[colon] !== ":" || !isSpaceOrEnd(text, colon + 1)) return undefined;
  return { start: isQuoted ? at + 1 : at, end: isQuoted ? end : skipSpacesBack(text, end, at), colon };
}

/** Whether an item of a list begins here. */
export function isDash(text: string, at: number): boolean {
  return text[at] === "-" && isSpaceOrEnd(text, at + 1);
}

function isSpaceOrEnd(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t" || isEndOfLine(text, at);
}
