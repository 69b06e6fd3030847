import type { Document } from "yaml";
import type { Problem } from "../base/read.ts";
import { rangeAt, type SourceNode } from "./source-document.ts";

/** One finding for the first syntax error, because what follows it is mostly its echo, and one for a second document. */
export function readErrors(
  { errors }: Document.Parsed,
  root: SourceNode | undefined,
  text: string,
  lineStarts: readonly number[],
): { problems: Problem[]; isBroken: boolean } {
  const problems: Problem[] = [];
  let isBroken = false;
  for (const { code, message, pos } of errors) {
    const isSyntax = code !== "MULTIPLE_DOCS";
    if (isSyntax && isBroken) continue;
    isBroken ||= isSyntax;
    const opening = notClosed.test(message) ? findOpening(root, text, pos[0]) : undefined;
    problems.push({
      code: "unreadable-file",
      message: opening === undefined ? messageOf(code, message) : neverClosed(text[opening]),
      // An error at the end of the text is reported as one character behind it.
      range: rangeAt(
        { lineStarts },
        opening ?? Math.min(pos[0], text.length),
        opening === undefined ? Math.min(pos[1], text.length) : opening + 1,
      ),
    });
  }
  return { problems, isBroken };
}

const wordings: Record<string, string> = {
  MULTIPLE_DOCS: "Only the first document of a file is read. Move this one to a file of its own.",
  TAB_AS_INDENT: "YAML does not allow tabs for indentation. Use spaces.",
};

const openings: Record<string, string> = { '"': "quote", "'": "quote", "[": "bracket", "{": "brace" };

function neverClosed(opening = ""): string {
  return `This ${openings[opening] ?? "quote"} is opened and never closed. Close it where it ends.`;
}

const notClosed = /^Missing closing|\bend with a [\]}]$/;

function messageOf(code: string, message: string): string {
  return wordings[code] ?? `This is not valid YAML: ${message.trim().replace(/[.:]$/, "")}.`;
}

/** Where a quote or bracket was opened that the reader still waited to see closed at `offset`. */
function findOpening(node: SourceNode | undefined, text: string, offset: number): number | undefined {
  if (!node || offset < node.start || node.end < offset) return undefined;
  for (const child of childrenOf(node)) {
    const opening = findOpening(child, text, offset);
    if (opening !== undefined) return opening;
  }
  return /["'[{]/.test(text[node.start] ?? "") ? node.start : undefined;
}

function childrenOf(node: SourceNode): readonly (SourceNode | undefined)[] {
  if (node.kind === "scalar") return [];
  return node.kind === "sequence" ? node.items : node.entries.map(({ value }) => value);
}
