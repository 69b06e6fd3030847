import { outlookText } from "../../verdict/planning/outlook-words.ts";
import { outlookOfEntry } from "../lens/outlook-lenses.ts";
import type { Subject } from "../place/question.ts";
import { escapeMarkdown } from "../../base/markdown.ts";

/** What a planned sample can show, and how many it would take; `undefined` where nothing is known of it. */
export function sampleText({ entry, snapshot }: Subject): string | undefined {
  const outlook = entry?.kind === "experiment" ? outlookOfEntry(entry, snapshot) : undefined;
  const text = outlook && entry?.kind === "experiment" ? outlookText(entry.record, outlook) : "";
  return text === "" ? undefined : escapeMarkdown(text);
}
