import { scanFlow } from "./scan-flow.ts";
import { endOfBlock, skipSpaces, startOfLine } from "./text-lines.ts";

/** The keys of `{...}` or the items of `[...]` that opens at `open`, but for the one that begins at `start`. */
export function namesInBrackets(text: string, open: number, start: number): ReadonlySet<string> {
  const names = new Set<string>();
  const line = startOfLine(text, open);
  const limit = endOfBlock(text, open, skipSpaces(text, line) - line);
  scanFlow(text, open, limit, -1, (name, at) => {
    if (at !== start) names.add(name);
  });
  return names;
}
