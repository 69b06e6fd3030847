import { textsOf } from "./example-texts.ts";
import { mark, type Example, type Rule } from "./rule.ts";
import { unwrapParagraphs } from "./unwrap-paragraphs.ts";

/** The Markdown page of a rule: what it asks for, why, and examples. */
export function rulePageOf({ id, severity, title, reason, examples }: Rule): string {
  return [
    `# ${title}`,
    `\`${id}\`, by default ${severity === "info" ? "an info" : severity === "error" ? "an error" : `a ${severity}`}.`,
    unwrapParagraphs(reason),
    "## Found here",
    ...examples.bad.map(toFences),
    "## Fine",
    ...examples.good.filter((example) => example !== "").map(toFences),
    "## To live with it",
    `Write \`# uol-ignore ${id}: why\` on a line of its own above the place, or set \`rules: { ${id}: off }\` in \`learning.yaml\`.`,
  ]
    .join("\n\n")
    .concat("\n");
}

function toFences(example: Example): string {
  return textsOf(example)
    .map(({ name, text }) => {
      const title = typeof example === "string" ? "" : `${toTitle(name)}\n\n`;
      return `${title}\`\`\`${languageOf(name)}\n${text.replaceAll(mark, " # <- here").trim()}\n\`\`\``;
    })
    .join("\n\n");
}

function languageOf(name: string): string {
  return /\.(csv|json)$/.exec(name)?.[1] ?? "yaml";
}

/** The name of a file as code, and what is said of it behind in words. */
function toTitle(name: string): string {
  return name.replace(/^[^,]+/, (file) => `\`${file}\``);
}
