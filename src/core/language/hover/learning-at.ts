import { escapeMarkdown, toListWords } from "../../base/markdown.ts";
import type { LearningCard } from "../../query/learnings/learning-card.ts";
import { learningState, learningTitle, sourceWords, surenessWords } from "../../query/learnings/learning-words.ts";
import { learningsIn } from "../../query/learnings/learnings-of.ts";
import { wordsAt } from "../place/place.ts";
import type { Subject } from "../place/question.ts";

/** How sure one can be of the learnings of a file, and what says otherwise: of all on their key, of one inside of it. */
export function learningAt({ kind, entry, snapshot, today, place, text }: Subject): string | undefined {
  if (kind !== "experiment" || entry?.kind !== "experiment") return undefined;
  const [field, at] = place.path;
  const isKey = field === undefined && place.slot === "key" && wordsAt(text, place) === "learnings";
  if (!isKey && (field !== "learnings" || typeof at !== "number")) return undefined;
  const cards = learningsIn(entry, snapshot, today).filter(({ number }) => isKey || number === Number(at) + 1);
  if (cards.length === 0) return undefined;
  return cards.map((card) => (isKey ? `- ${inShort(card)}` : inFull(card))).join("\n");
}

function inShort(card: LearningCard): string {
  return `**${surenessWords(card.confidence)}** ${escapeMarkdown(toListWords(learningTitle(card)))}`;
}

function inFull(card: LearningCard): string {
  const { confidence, because, contrary } = card;
  const state = learningState(card);
  return [
    `**Confidence ${surenessWords(confidence)}${state === undefined ? "" : `, ${state}`}.** ${escapeMarkdown(because)}`,
    ...contrary.map((one) => `Says otherwise: ${escapeMarkdown(`${sourceWords(one)} ${one.why}`)}`),
  ].join("\n\n");
}
