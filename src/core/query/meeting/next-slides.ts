import { isInPeriod } from "../../grammar/period.ts";
import { missingWords, notCommitted } from "../card-words.ts";
import type { Card } from "../card.ts";
import { toLine } from "../page/page.ts";
import { closingQuestions, questionsOf, questionsOfIdea } from "../review/agenda-questions.ts";
import { byDayAndFile, type Chosen, type MeetingWorld } from "./meeting-world.ts";
import type { NextSlide } from "./meeting.ts";

/** A card from which the next experiment may come, and why. */
interface Candidate {
  readonly card: Card;
  /** What is nearest to an experiment comes first. */
  readonly rank: number;
  readonly why: string;
  readonly question: string;
}

const [nextQuestion = "", assumptionQuestion = ""] = closingQuestions;
const cheapestQuestion = questionsOfIdea[1] ?? nextQuestion;

/** Where the next experiment may come from: turns that nothing follows yet, drafts, questions without a test, and what is still unknown. */
export function nextSlides(world: MeetingWorld, most: number): Chosen {
  const parents = new Set(world.cards.flatMap(({ ledBy }) => ledBy ?? []));
  const candidates = world.cards.flatMap((card) => candidateOf(card, parents, world) ?? []).sort(byRank);
  const slides = candidates.slice(0, most).map(({ card: { uri }, why, question }): NextSlide => {
    return { type: "next", uri, why, question, unknowns: unknownsOf(uri, world) };
  });
  return { slides, all: candidates.length };
}

function candidateOf(card: Card, parents: ReadonlySet<string>, world: MeetingWorld): Candidate | undefined {
  if (card.kind === "experiment") return candidateOfExperiment(card, parents, world);
  if (card.stage === "define") {
    return card.ledBy === undefined
      ? { card, rank: 3, why: "No experiment asks it yet.", question: cheapestQuestion }
      : { card, rank: 1, why: followsWords(card.ledBy, world), question: nextQuestion };
  }
  if (card.stage === "learned" || unknownsOf(card.uri, world).length === 0) return undefined;
  return { card, rank: 4, why: "Its experiments leave this open.", question: assumptionQuestion };
}

function candidateOfExperiment(card: Card, parents: ReadonlySet<string>, world: MeetingWorld): Candidate | undefined {
  const { decision, stage } = card;
  if (decision?.choice === "pivot" && isInPeriod(decision.date, world.period) && !parents.has(card.uri)) {
    return { card, rank: 0, why: "It was decided to pivot, and nothing follows it yet.", question: nextQuestion };
  }
  if (stage !== "design") return undefined;
  return { card, rank: 2, why: draftWords(card), question: draftQuestion(card, world) };
}

function followsWords(origin: string, { snapshot }: MeetingWorld): string {
  const id = snapshot.entries.get(origin)?.id ?? "";
  return `It follows from ${id}, and no experiment asks it yet.`;
}

/** "Drafted: no threshold, no window." */
function draftWords(card: Card): string {
  const lacks = card.missing.filter((name) => name !== notCommitted);
  const words = missingWords({ ...card, missing: lacks });
  return words === undefined ? "The plan is complete, and not committed yet." : `A draft: ${words}.`;
}

function draftQuestion(card: Card, { snapshot, today }: MeetingWorld): string {
  const entry = snapshot.entries.get(card.uri);
  return (entry?.kind === "experiment" && questionsOf(entry, card, snapshot, today)[0]) || nextQuestion;
}

function unknownsOf(uri: string, { snapshot }: MeetingWorld): readonly string[] {
  const entry = snapshot.entries.get(uri);
  return entry?.kind === "unit" ? (entry.record.unknowns ?? []).map(toLine).filter(Boolean) : [];
}

/** What is pinned first; then what has to be known soonest. */
function byRank(a: Candidate, b: Candidate): number {
  const byDay = byDayAndFile(({ owed }) => owed?.due ?? "9999");
  return a.rank - b.rank || Number(b.card.pinned) - Number(a.card.pinned) || byDay(a.card, b.card);
}
