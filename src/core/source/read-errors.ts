import type { Document } from "yaml";
import type { Problem } from "../base/read.ts";
import { rangeAt, type SourceNode } from "./source-document.ts";
import { wordYamlError } from "./word-yaml-error.ts";

/**
 * One finding for the first syntax error, because what follows it is mostly its echo, and one for a second document.
 *
 * @param parsed The text that the library was given, with what was recovered masked.
 */
export function readErrors(
  { errors }: Document.Parsed,
  root: SourceNode | undefined,
  parsed: string,
  lineStarts: readonly number[],
): { problems: Problem[]; isBroken: boolean } {
  const problems: Problem[] = [];
  let isBroken = false;
  const text = parsed.replace(/\r(?!\n)/g, "\n");
  for (const { code, message: said, pos } of errors) {
    const isSyntax = code !== "MULTIPLE_DOCS";
    if (isSyntax && isBroken) continue;
    isBroken ||= isSyntax;
    // An error at the end of the text is reported as one character behind it.
    const [first, last] = [Math.min(pos[0], text.length), Math.min(pos[1], text.length)];
    const { message, start, end } = wordYamlError({ code, message: said, start: first, end: last, text, root });
    problems.push({
      code: "unreadable-file",
      message,
      range: rangeAt({ lineStarts }, start, Math.min(end, text.length)),
    });
  }
  return { problems, isBroken };
}
