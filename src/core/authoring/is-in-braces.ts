import type { SourceDocument } from "../source/source-document.ts";

/** Whether the whole file is one pair of braces, in which there are no lists and texts of lines. */
export function isInBraces({ root }: SourceDocument): boolean {
  return root?.kind === "mapping" && root.start !== root.entries[0]?.start;
}
