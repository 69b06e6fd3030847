import type { Day } from "../../base/day.ts";
import type { CardGroup } from "../grouping.ts";
import { markdownTable } from "../page/markdown-table.ts";
import { toMarkdownWords } from "../page/markdown-words.ts";
import { cellWords, daysFor } from "./cell-words.ts";
import { csvText } from "./csv-text.ts";
import { tableColumns, type TableColumn } from "./table-columns.ts";

export type TableFormat = "csv" | "markdown";

export interface TableContent {
  /** In the order in which they are shown; their names are told where they have some. */
  readonly groups: readonly CardGroup[];
  readonly columns: readonly TableColumn[];
  readonly today: Day;
}

/**
 * A table as text, of exactly these rows and columns.
 *
 * CSV is for programs: days as `YYYY-MM-DD`, and groups as a column of their own in front. Markdown is for people: days
 * as on the wall, and groups as headings.
 */
export function tableText(content: TableContent, format: TableFormat): string {
  return format === "csv" ? toCsv(content) : toMarkdown(content);
}

function toCsv({ groups, columns }: TableContent): string {
  const isGrouped = groups.some(({ name }) => name !== "");
  const headings = [...(isGrouped ? ["Group"] : []), ...headsOf(columns)];
  const rows = groups.flatMap(({ name, cards }) =>
    cards.map((card) => [...(isGrouped ? [name] : []), ...columns.map((column) => cellWords(card, column, String))]),
  );
  return csvText([headings, ...rows]);
}

function toMarkdown({ groups, columns, today }: TableContent): string {
  const writeDay = daysFor(today);
  return groups
    .map(({ name, cards }) => {
      const heading = name === "" ? "" : `## ${toMarkdownWords(name)}\n\n`;
      const rows = cards.map((card) => columns.map((column) => cellWords(card, column, writeDay)));
      return `${heading}${markdownTable(headsOf(columns), rows)}\n`;
    })
    .join("\n");
}

function headsOf(columns: readonly TableColumn[]): readonly string[] {
  return columns.map((column) => tableColumns[column]);
}
