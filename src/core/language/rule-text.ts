import type { Rule } from "../rules/rule.ts";
import { toLink } from "./markdown.ts";

/** A rule in a few lines of Markdown: what it asks for, why, and where there is more. */
export function ruleText({ id, title, reason, severity }: Rule): string {
  const link = toLink("Examples", rulePageUri(id));
  return `**${title}**\n\n${reason.trim()}\n\n\`${id}\`, by default ${severity}. ${link}`;
}

/** The page of a rule, which the editor shows as a read-only document. */
export function rulePageUri(id: string): string {
  return `learning-wall:/rule/${id}.md`;
}
