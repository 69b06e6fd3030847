import { toMarkdownWords } from "./markdown-words.ts";

/** A table of words as lines of Markdown, without a line end behind the last one. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(toMarkdownWords).join(" | ")} |`;
  return [line(headings), `|${" --- |".repeat(headings.length)}`, ...rows.map(line)].join("\n");
}
