import { beginsWithKey, linesFrom, startOfLine, type Line } from "./lines-from.ts";
import type { Wording, YamlError } from "./yaml-error.ts";

const keyWithoutRoom = /^["']?[A-Za-z][\w-]*["']?:(?!\/\/)\S/;
const colon = /:(?:\s|$)/;

/** Words where a key should stand. */
export function wordNoColon(error: YamlError): Wording {
  const [line] = linesFrom(error.text, error.start);
  const end = line?.end ?? error.end;
  const words = error.text.slice(error.start, end);
  return { message: adviceFor(words, error.start), start: error.start, end };
}

function adviceFor(words: string, start: number): string {
  if (/^-(?:\s|$)/.test(words)) return "A list item stands between keys here. Put it below a key of its own.";
  if (keyWithoutRoom.test(words)) return "Write a space behind the colon.";
  const isSentence = words.split(/\s+/, 4).length === 4;
  return isSentence && 0 < start
    ? "This line has no colon. Write `key: value`, or indent it to continue the text above."
    : "This line has no colon. Write `key: value`.";
}

/** A line that begins in a column of its own, or lacks the dash of its list. */
export function wordIndent({ text, start, end }: YamlError): Wording {
  const line = findLine(text, start, ({ words }) => words !== "" && !words.startsWith("#"));
  if (!line) return { message: otherColumn, start, end };
  const message = isItemWithoutDash(text, line) ? "Begin this item of the list with `- `." : otherColumn;
  return { message, start: line.start, end: line.end };
}

const otherColumn = "This line begins in another column than its neighbours. Indent it like them.";

function isItemWithoutDash(text: string, { start, words }: Line): boolean {
  const from = startOfLine(text, start);
  if (from === 0 || colon.test(words)) return false;
  const above = text.slice(startOfLine(text, from - 1), from);
  return above.search(/\S/) === start - from && /^\s*- /.test(above);
}

/** A value in which a key seems to stand: a sentence with a colon, or a key that is indented too far. */
export function wordKeyInValue({ text, start }: YamlError): Wording {
  if (/^\?\s/.test(text.slice(start, start + 2))) {
    return { message: 'A value cannot begin with "?". Put it in quotes.', start, end: start + 1 };
  }
  const line = findLine(text, start, (one) => colon.test(text.slice(Math.max(start, one.start), one.end)));
  return line && start < line.start && beginsWithKey(line.words)
    ? { message: otherColumn, start: line.start, end: line.end }
    : { message: 'YAML reads ": " as the end of a key. Put this in quotes.', start, end: line?.end ?? start + 1 };
}

/** Words behind a value that has ended. */
export function wordBehindValue(error: YamlError): Wording {
  const { text, start, end } = error;
  const before = text.slice(startOfLine(text, start), start).trimEnd();
  if (before === "") return wordIndent(error);
  return { message: adviceBehind(before), start, end };
}

export const specialSign = "A value that begins with !, & or * has a meaning of its own in YAML. Put it in quotes.";

function adviceBehind(before: string): string {
  const quote = before.at(-1) ?? "";
  if (before.startsWith("*", before.lastIndexOf(" ") + 1)) return specialSign;
  if (quote !== '"' && quote !== "'")
    return "This does not belong behind the value. Remove it, or put all of it in quotes.";
  if (before.indexOf(quote) === before.length - 1)
    return "A quote from a line above ends here. Close it on its own line.";
  const inside = quote === '"' ? 'write \\" for a quote inside' : "write '' for an apostrophe inside";
  return `The quotes end before this. Put all of it in quotes, and ${inside}.`;
}

function findLine(text: string, offset: number, isIt: (line: Line) => boolean): Line | undefined {
  for (const line of linesFrom(text, offset)) if (isIt(line)) return line;
  return undefined;
}
