import { toVisible } from "./page.ts";

/** Signs that mean something wherever they stand, and the addresses that some readers make links of by themselves. */
const meaningful = /[\\`*_[\]<>|~$&@]|:(?=\/\/)|(?<=\bwww)\./gi;
/** Signs that mean something at the start of a line alone: a heading, a list, a number, a line across. */
const atStart = /^(?:[#=]|[-+](?=[\s-]|$)|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Words of people as one line of Markdown that shows them as they are, with as few signs added as will do: the text is
 * read by people who see no preview, too.
 */
export function toMarkdownWords(words: string): string {
  const escaped = toVisible(words).replaceAll(meaningful, "\\$&");
  return escaped.replace(atStart, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
