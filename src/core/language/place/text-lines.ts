/** The start of the line that holds `offset`. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The end of the line that holds `offset`, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  if (at === -1) return text.length;
  return offset < at && text[at - 1] === "\r" ? at - 1 : at;
}

/** The start of the next line; the end of the text where there is none. */
export function startOfNextLine(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** The first offset from `at` that is neither a space nor a tab. */
export function skipSpaces(text: string, at: number): number {
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** Whether nothing is written from `at` to the end of the line. */
export function isEndOfLine(text: string, at: number): boolean {
  const sign = text[at];
  return sign === undefined || sign === "\n" || sign === "\r";
}

/** Where the quotes that open at `at` close; `limit` where they do not. */
export function endOfQuotes(text: string, at: number, limit: number): number {
  const quote = text[at];
  for (let end = at + 1; end < limit; end++) {
    if (quote === '"' && text[end] === "\\") end++;
    else if (text[end] === quote) {
      if (quote === '"' || text[end + 1] !== quote) return end;
      end++;
    }
  }
  return limit;
}

/**
 * Where a value that begins at `at` must be over: at the first line that is not indented deeper than `column`.
 *
 * A line of closing brackets alone still belongs to what it closes.
 */
export function endOfBlock(text: string, at: number, column: number): number {
  for (let line = startOfNextLine(text, at); line < text.length; line = startOfNextLine(text, line)) {
    const content = skipSpaces(text, line);
    if (isEndOfLine(text, content) || column < content - line) continue;
    const sign = text[content];
    if (content - line < column || (sign !== "}" && sign !== "]")) return line;
  }
  return text.length;
}

/** The same for bare words, which a line that looks like a key, an item or a comment ends as well. */
export function endOfPlain(text: string, at: number, column: number): number {
  let end = endOfWords(text, at);
  for (let line = startOfNextLine(text, at); line < text.length; line = startOfNextLine(text, line)) {
    const content = skipSpaces(text, line);
    if (isEndOfLine(text, content)) continue;
    if (content - line <= column || newBeginning.test(text.slice(content, endOfLine(text, content)))) break;
    end = endOfWords(text, content);
  }
  return end;
}

const newBeginning = /^(?:#|-(?:[ \t]|$)|[\w-]+:(?:[ \t]|$))/;

/** Where the words of a line end, before a comment and spaces. */
export function endOfWords(text: string, at: number): number {
  const line = endOfLine(text, at);
  return skipSpacesBack(text, findComment(text, at, line) ?? line, at);
}

/** The `#` of a comment from `at` on, in front of `limit`. */
export function findComment(text: string, at: number, limit: number): number | undefined {
  for (let hash = at; hash < limit; hash++) {
    if (text[hash] === "#" && (hash === 0 || " \t\r\n".includes(text[hash - 1] ?? " "))) return hash;
  }
  return undefined;
}

/** The end of what is written in front of `end`, but not before `at`. */
export function skipSpacesBack(text: string, end: number, at: number): number {
  while (at < end && " \t\r\n".includes(text[end - 1] ?? "")) end--;
  return end;
}
