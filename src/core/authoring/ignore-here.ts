import type { TextEdit } from "../base/text-edit.ts";
import { parseSource } from "../source/parse-source.ts";
import { rangeAt, type SourceDocument } from "../source/source-document.ts";
import { applyTextEdits } from "./apply-text-edits.ts";

/**
 * Writes `# uol-ignore RULE: ` above a line, with the cursor where the reason goes.
 *
 * `undefined` where a comment cannot stand, as in the middle of a long text.
 */
export function ignoreHere(source: SourceDocument, text: string, rule: string, line: number): TextEdit | undefined {
  const start = source.lineStarts[line];
  if (start === undefined) return undefined;
  const endOfLine = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const comment = `${indentation}# uol-ignore ${rule}: `;
  const edit: TextEdit = {
    range: rangeAt(source, start, start),
    newText: comment + endOfLine,
    placeholder: { offset: comment.length, length: 0 },
  };
  const { suppressions } = parseSource(applyTextEdits(text, [edit]));
  return suppressions.some((found) => found.rule === rule && found.line === line + 1) ? edit : undefined;
}
