import type { TextEdit } from "../base/text-edit.ts";
import { lineAfter, lineStart, replace, type Edit, type Writer } from "./writer.ts";

/** Takes a comment out, with its whole line where nothing else is in it. */
export function removeComment(writer: Writer, { start }: Edit<"remove-comment">): TextEdit[] | undefined {
  const { text } = writer;
  if (text[start] !== "#") return undefined;
  const comment = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
  const line = lineStart(writer, start);
  const isAlone = text.slice(line, start).trim() === "";
  const end = start + comment.length;
  return [isAlone ? replace(writer, line, lineAfter(writer, end), "") : replace(writer, start, end, "")];
}
