import { readFileSync, writeFileSync } from "node:fs";
import { catalogue } from "../../src/core/rules/catalogue.ts";

// Writes the table of rules in README.md anew, from the catalogue: `npm run rules-table`.

const readme = new URL("../../README.md", import.meta.url);
const heading = "## Rules\n\n";
const rows = [
  ["Rule", "Default", "Asks"],
  ["---", "---", "---"],
  ...catalogue.map(({ id, severity, title }) => [`\`${id}\``, severity, title]),
];
const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const text = readFileSync(readme, "utf8");
const start = text.indexOf(heading) + heading.length;
const end = start + (/\n(?!\|)/.exec(text.slice(start))?.index ?? 0);
writeFileSync(readme, text.slice(0, start) + table + text.slice(end));
