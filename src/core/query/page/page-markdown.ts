import { markdownTable } from "./markdown-table.ts";
import { toMarkdownWords } from "./markdown-words.ts";
import { paragraphsOf, type Block, type Fact, type Page } from "./page.ts";

/** A page as Markdown, for a wiki, a letter or a comment on a pull request. */
export function toMarkdown({ title, blocks }: Page): string {
  return `${[`# ${toMarkdownWords(title)}`, ...blocks.map(blockText)].filter((text) => text !== "").join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${toMarkdownWords(block.words)}`;
    case "paragraph":
      return paragraphsOf(block.words).map(toMarkdownWords).join("\n\n");
    case "list":
      return block.items.map((item) => `- ${toMarkdownWords(item)}`).join("\n");
    case "checks":
      return block.items.map((item) => `- [ ] ${toMarkdownWords(item)}`).join("\n");
    case "facts":
      return factLines(block.rows).join("\n");
    case "table":
      return markdownTable(block.headings, block.rows);
    case "card":
      return [`**${toMarkdownWords(block.title)}**`, "", ...factLines(block.rows)]
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
  }
}

function factLines(rows: readonly Fact[]): readonly string[] {
  return rows.map(([name, words]) => `- **${toMarkdownWords(name)}:** ${toMarkdownWords(words)}`);
}
