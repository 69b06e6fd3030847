import { levelWords } from "../../verdict/planning/plan-words.ts";
import { smallestPossible } from "../../verdict/planning/best-case.ts";
import { outlookText } from "../../verdict/planning/outlook-words.ts";
import { escapeMarkdown } from "../../base/markdown.ts";
import { outlookOfEntry } from "../lens/outlook-lenses.ts";
import type { Subject } from "../place/question.ts";
import type { Completion } from "./completion.ts";

/** The sample that a plan needs to show what it expects; where that is not known, the fewest that can show anything. */
export function sampleCompletions({ entry, snapshot }: Subject): readonly Completion[] {
  const outlook = entry?.kind === "experiment" ? outlookOfEntry(entry, snapshot) : undefined;
  if (!outlook || entry?.kind !== "experiment") return [];
  const { claim, design, needed } = outlook;
  const documentation = escapeMarkdown(outlookText(entry.record, outlook));
  if (needed) {
    const expected = levelWords(design.expect ?? 0, claim);
    return [toCompletion(needed.all, `80% chance to show ${expected}`, documentation)];
  }
  const fewest = smallestPossible(design) ?? 0;
  return fewest < fewestWorthSaying ? [] : [toCompletion(fewest, "the fewest that can show it", documentation)];
}

/** A smaller one is no advice, only a limit. */
const fewestWorthSaying = 10;

function toCompletion(count: number, detail: string, documentation: string): Completion {
  const written = String(count);
  return { label: written, kind: "form", detail, documentation, insert: written };
}
