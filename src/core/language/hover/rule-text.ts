import type { Rule } from "../../rules/rule.ts";
import { unwrapParagraphs } from "../../rules/unwrap-paragraphs.ts";

/**
 * A rule in a few lines of Markdown: what it asks for, and why.
 *
 * Without a link to its page: editors take links with a scheme of ours out of Markdown that they do not trust.
 */
export function ruleText({ id, title, reason, severity }: Rule): string {
  return `**${title}**\n\n${unwrapParagraphs(reason)}\n\n\`${id}\`, by default ${severity}.`;
}
