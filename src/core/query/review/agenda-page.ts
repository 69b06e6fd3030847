import { stageTitles } from "../../base/stage.ts";
import type { Block, Page } from "../page/page.ts";
import type { Agenda, Topic } from "./agenda.ts";

/** An agenda as a page whose questions can be ticked off. */
export function agendaPage({ opening, topics, closing }: Agenda): Page {
  return {
    title: "What to talk about",
    blocks: [
      { type: "checks", items: opening },
      ...topics.flatMap(topicBlocks),
      { type: "heading", level: 2, words: "Before we part" },
      { type: "checks", items: closing },
    ],
  };
}

function topicBlocks({ title, id, kind, owner, stage, overdue, experiments, questions }: Topic): readonly Block[] {
  const facts = [
    kind === "unit" ? id : "an experiment without a unit",
    owner ?? undefined,
    stageTitles[stage],
    experiments.length === 0 ? "no experiment yet" : undefined,
    ...overdue,
  ];
  return [
    { type: "heading", level: 2, words: title },
    { type: "paragraph", words: facts.filter((fact) => fact !== undefined && fact !== "").join(", ") },
    { type: "checks", items: questions },
  ];
}
