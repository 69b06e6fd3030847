import type { Path } from "../../base/document-edit.ts";
import type { Field } from "../../model/field-at.ts";
import type { KindName } from "../../model/kinds.ts";
import { meaningOfChoice } from "../completion/choice-words.ts";
import { escapeMarkdown } from "../../base/markdown.ts";

/** What a key means, and what it takes. */
export function fieldText(kind: KindName, path: Path, key: string, field: Field): string {
  const { description, expected, choices, keys } = field;
  const meanings = choices.map((choice) => ({ choice, meaning: meaningOfChoice(kind, path, choice) }));
  const isExplained = meanings.some(({ meaning }) => meaning !== undefined);
  const takes = isExplained || expected === "words" ? undefined : (expected ?? keysText(keys));
  return [
    `**${escapeMarkdown(key)}**`,
    description,
    takes && `Takes ${takes}.`,
    isExplained && meanings.map(({ choice, meaning }) => `- \`${choice}\`: ${meaning ?? ""}`).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function keysText(keys: ReadonlyMap<string, Field>): string | undefined {
  return keys.size === 0 ? undefined : `${[...keys.keys()].map((key) => `\`${key}\``).join(", ")}`;
}
