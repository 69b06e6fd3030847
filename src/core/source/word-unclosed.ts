import { beginsWithKey, linesFrom } from "./lines-from.ts";
import type { SourceNode } from "./source-document.ts";
import type { Wording, YamlError } from "./yaml-error.ts";

const openings: Record<string, string> = { '"': "quote", "'": "quote", "[": "bracket", "{": "brace" };

/** A quote or bracket without its end: marks where it was opened, or what stands where it should end. */
export function wordUnclosed({ text, root, message, start, end }: YamlError): Wording {
  const closer = /end with a ([\]}])$/.exec(message)?.[1];
  if (closer && /[\]}]/.test(text[start] ?? "")) {
    return { message: `This closes a bracket of another kind. Write "${closer}".`, start, end };
  }
  const opening = findOpening(root, text, start);
  if (closer && opening !== undefined && isClosedBelow(text, start, closer)) {
    return { message: "Lines between brackets must be indented. Put spaces before this one.", start, end };
  }
  return {
    message: `This ${openings[text[opening ?? -1] ?? ""] ?? "quote"} is opened and never closed. Close it where it ends.`,
    start: opening ?? start,
    end: opening === undefined ? end : opening + 1,
  };
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

/** Whether the closing bracket comes before the next key of the file does. */
function isClosedBelow(text: string, offset: number, closer: string): boolean {
  let isOver = false;
  for (const { words } of linesFrom(text, offset)) {
    if (words.startsWith(closer)) return true;
    if (isOver) return false;
    // The last key between braces has no comma, like every key of the file.
    if (beginsWithKey(words)) isOver = !words.endsWith(",");
    else if (words.includes(closer)) return true;
  }
  return false;
}
