import type { KindName } from "../../model/kinds.ts";
import type { SourceDocument, SourceEntry } from "../../source/source-document.ts";

/** A part of an experiment's file, as people speak of it. */
export type SectionName = "Plan" | "Results" | "Learning" | "Decision";

/** Keys of one part that stand together. A part that is written in two places gives two sections. */
export interface Section {
  readonly name: SectionName;
  readonly entries: readonly [SourceEntry, ...SourceEntry[]];
}

const namesByKey: Readonly<Record<string, SectionName>> = {
  results: "Results",
  exploratory: "Results",
  observations: "Results",
  memo: "Learning",
  learnings: "Learning",
  decision: "Decision",
  propagation: "Decision",
  checkBack: "Decision",
};

/** The sections of an experiment; other files are too short to need any. */
export function sectionsOf(kind: KindName, { root }: SourceDocument): Section[] {
  if (kind !== "experiment" || root?.kind !== "mapping") return [];
  const sections: { name: SectionName; entries: [SourceEntry, ...SourceEntry[]] }[] = [];
  for (const entry of root.entries) {
    const name = Object.hasOwn(namesByKey, entry.key) ? (namesByKey[entry.key] ?? "Plan") : "Plan";
    const last = sections.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else sections.push({ name, entries: [entry] });
  }
  return sections;
}
