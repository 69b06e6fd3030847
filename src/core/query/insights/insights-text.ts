import { markdownTable } from "../page/markdown-table.ts";
import { toMarkdownWords } from "../page/markdown-words.ts";
import type { InsightFigure } from "./insight-figure.ts";

/** All figures as Markdown: each with its finding, what it was counted from, and its numbers as a table. */
export function insightsText(figures: readonly InsightFigure[]): string {
  return figures.map(figureText).join("\n");
}

function figureText({ title, subtitle, warning, table }: InsightFigure): string {
  const paragraphs = [`## ${toMarkdownWords(title)}`, subtitle, warning].flatMap((words, at) =>
    words === undefined ? [] : `${at === 0 ? words : toMarkdownWords(words)}\n`,
  );
  return `${paragraphs.join("\n")}${table.head.length === 0 ? "" : `\n${markdownTable(table.head, table.rows)}\n`}`;
}
