import { paragraphsOf, toVisible, type Block, type Fact, type Page } from "./page.ts";

/** A page as one HTML file that needs nothing else: no script, no address, light and dark. */
export function toHtml({ title, blocks }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${toHtmlWords(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${[`<h1>${toHtmlWords(title)}</h1>`, ...blocks.map(blockText)].filter((text) => text !== "").join("\n")}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top; }
.table { overflow-x: auto; }
.checks { list-style: none; padding: 0; }
.checks label { display: flex; gap: .5rem; align-items: baseline; }
.card { border: 2px solid; border-radius: .5rem; padding: 0 1rem; }
.card h2 { border: 0; margin-top: 1rem; padding: 0; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { h2, h3 { break-after: avoid; } }
`;

function blockText(block: Block): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${toHtmlWords(block.words)}</h${block.level}>`;
    case "paragraph":
      return paragraphsOf(block.words)
        .map((words) => `<p>${toHtmlWords(words)}</p>`)
        .join("\n");
    case "list":
      return listText("<ul>", block.items, toHtmlWords);
    case "checks":
      return listText('<ul class="checks">', block.items, checkText);
    case "facts":
      return factsText(block.rows);
    case "table":
      return tableText(block.headings, block.rows);
    case "card":
      return `<aside class="card">\n<h2>${toHtmlWords(block.title)}</h2>\n${factsText(block.rows)}\n</aside>`;
  }
}

function listText(start: string, items: readonly string[], itemText: (item: string) => string): string {
  return items.length === 0 ? "" : `${start}\n${items.map((item) => `<li>${itemText(item)}</li>`).join("\n")}\n</ul>`;
}

function checkText(item: string): string {
  return `<label><input type="checkbox"> ${toHtmlWords(item)}</label>`;
}

function factsText(rows: readonly Fact[]): string {
  if (rows.length === 0) return "";
  return `<dl>\n${rows.map(([name, words]) => `<dt>${toHtmlWords(name)}</dt><dd>${toHtmlWords(words)}</dd>`).join("\n")}\n</dl>`;
}

/** In a frame that scrolls by itself, reachable by the keyboard. */
function tableText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((words) => `<th scope="col">${toHtmlWords(words)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((words) => `<td>${toHtmlWords(words)}</td>`).join("")}</tr>`);
  return `<div class="table" tabindex="0" role="region" aria-label="${headings.map(toHtmlWords).join(", ")}">\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>\n</div>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words of people as HTML that shows them as they are, in text and in quoted attributes. */
export function toHtmlWords(words: string): string {
  return toVisible(words).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
