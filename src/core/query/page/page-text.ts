import { paragraphsOf, toLine, type Block, type Fact, type Page } from "./page.ts";

/** How a heading and a name look where there are colours. */
export type Emphasis = (look: "bold" | "dim", words: string) => string;

/** A page for a terminal, or for whoever reads no other form. */
export function toPlainText({ title, blocks }: Page, emphasis: Emphasis = (_, words) => words): string {
  const texts = [emphasis("bold", toLine(title)), ...blocks.map((block) => blockText(block, emphasis))];
  return `${texts.filter((text) => text !== "").join("\n\n")}\n`;
}

function blockText(block: Block, emphasis: Emphasis): string {
  switch (block.type) {
    case "heading":
      return emphasis("bold", toLine(block.words));
    case "paragraph":
      return paragraphsOf(block.words).join("\n\n");
    case "list":
      return block.items.map((item) => `- ${toLine(item)}`).join("\n");
    case "checks":
      return block.items.map((item) => `[ ] ${toLine(item)}`).join("\n");
    case "facts":
      return factLines(block.rows, emphasis);
    case "table":
      return tableText(block.headings, block.rows, emphasis);
    case "card":
      return `${emphasis("bold", toLine(block.title))}\n${factLines(block.rows, emphasis)}`;
  }
}

function factLines(rows: readonly Fact[], emphasis: Emphasis): string {
  return rows.map(([name, words]) => `  ${emphasis("dim", `${toLine(name)}:`)} ${toLine(words)}`).join("\n");
}

function tableText(headings: readonly string[], rows: readonly (readonly string[])[], emphasis: Emphasis): string {
  const all = [headings, ...rows].map((row) => row.map(toLine));
  const widths = headings.map((_, at) => all.reduce((width, row) => Math.max(width, row[at]?.length ?? 0), 0));
  const lines = all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line, at) => (at === 0 ? emphasis("dim", line) : line)).join("\n");
}
