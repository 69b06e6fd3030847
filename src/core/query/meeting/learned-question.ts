import type { EntryOf } from "../../index/entry.ts";
import type { Card } from "../card.ts";
import { questionsOf } from "../review/agenda-questions.ts";
import { lookOf } from "../verdict-words.ts";
import type { MeetingWorld } from "./meeting-world.ts";

/** What to ask of an experiment that came out: before the decision what its stage asks, later what it does to beliefs. */
export function learnedQuestion(
  entry: EntryOf<"experiment">,
  card: Card,
  { snapshot, today }: Pick<MeetingWorld, "snapshot" | "today">,
): string {
  const mind = "What would have changed our mind?";
  if (card.stage !== "propagate" && card.stage !== "learned") {
    return questionsOf(entry, card, snapshot, today)[0] ?? mind;
  }
  if (card.registration?.state === "broken") return "What can we rely on here, now that the plan has moved?";
  const look = card.verdict && lookOf(card.verdict);
  return look === "refuted" || look === "judged-refuted" ? "Which of our assumptions has to go?" : mind;
}
