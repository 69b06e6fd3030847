import { escapeMarkdown } from "../../base/markdown.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { heldTitles } from "../../query/held-looks.ts";
import type { Held } from "../../verdict/check-back/held.ts";
import { wordsAt } from "../place/place.ts";
import type { Subject } from "../place/question.ts";

/** What became of the check-backs that were done; `undefined` elsewhere, and where none was. */
export function checkBackAt(subject: Subject): string | undefined {
  const { entry, snapshot, today } = subject;
  if (entry?.kind !== "experiment" || !isCheckBack(subject)) return undefined;
  const held = heldInSnapshot(entry, snapshot, today);
  return held.length === 0 ? undefined : held.map(lineOf).join("\n");
}

function isCheckBack({ kind, place, text }: Subject): boolean {
  if (kind !== "experiment") return false;
  const [field] = place.path;
  return field === undefined ? place.slot === "key" && wordsAt(text, place) === "checkBack" : field === "checkBack";
}

function lineOf({ mark, sentence, fitting }: Held): string {
  const title = mark ? `**${heldTitles[mark]}.** ` : "";
  return `- ${title}${escapeMarkdown([sentence, fitting].filter(Boolean).join(" "))}`;
}
