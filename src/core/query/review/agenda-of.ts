import type { Day } from "../../base/day.ts";
import type { Stage } from "../../base/stage.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { buildCards, type CardTable } from "../build-cards.ts";
import type { Card } from "../card.ts";
import { deadlineWords } from "../card-words.ts";
import type { Agenda, Topic } from "./agenda.ts";
import { closingQuestions, openingQuestions, questionsOf, questionsOfIdea } from "./agenda-questions.ts";
import { toReviewed } from "./reviewed-experiment.ts";
import { toLine } from "../page/page.ts";

/** The questions for every unit that is not answered, and for every experiment without a unit that is not learned. */
export function agendaOf(snapshot: Snapshot, today: Day, cards?: CardTable): Agenda {
  const world: World = { snapshot, today, cards: buildCards(snapshot, today, cards) };
  const units = entriesOfKind(snapshot, "unit").map((unit) => topicOfUnit(unit, world));
  const alone = entriesOfKind(snapshot, "experiment").filter((entry) => !findUnitOf(entry, snapshot));
  const topics = [...units, ...alone.map((entry) => topicOfExperiment(entry, world))].flatMap((topic) => topic ?? []);
  return {
    opening: openingQuestions,
    topics: topics.toSorted(byUrgency).map(({ topic }) => topic),
    closing: closingQuestions,
  };
}

interface World {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly cards: CardTable;
}

interface RankedTopic {
  readonly topic: Topic;
  readonly daysOverdue: number;
}

function topicOfUnit(unit: EntryOf<"unit">, world: World): RankedTopic | undefined {
  const experiments = experimentsOf(unit, world.snapshot);
  const { record } = unit;
  return topicOf(unit, experiments, world, {
    owner: record.owner ?? null,
    unknowns: record.unknowns ?? [],
    first: experiments.length === 0 ? questionsOfIdea : [],
  });
}

function topicOfExperiment(entry: EntryOf<"experiment">, world: World): RankedTopic | undefined {
  return topicOf(entry, [entry], world, { owner: null, unknowns: [], first: [] });
}

interface Around {
  readonly owner: string | null;
  readonly unknowns: readonly string[];
  readonly first: readonly string[];
}

/** `undefined` where nothing is left to be asked. */
function topicOf(
  about: EntryOf<"unit"> | EntryOf<"experiment">,
  experiments: readonly EntryOf<"experiment">[],
  world: World,
  { owner, unknowns, first }: Around,
): RankedTopic | undefined {
  const card = world.cards.byUri.get(about.uri)?.card;
  const members = experiments.flatMap((entry) => memberOf(entry, world));
  const asked = members.flatMap(({ entry, questions }) =>
    questions.map((question) => (1 < members.length || about.kind === "unit" ? `${entry.id}: ${question}` : question)),
  );
  const questions = [...first, ...asked];
  if (!card || (questions.length === 0 && card.stage === "learned")) return undefined;
  const overdue = [card, ...members.map((member) => member.card)].filter(isOverdue);
  const isOpen = card.stage !== "learned";
  const known = isOpen ? unknowns.map((unknown) => `Still unknown? ${toLine(unknown)}`) : [];
  return {
    daysOverdue: overdue.reduce((most, { owed }) => Math.max(most, owed?.daysOverdue ?? 0), 0),
    topic: {
      id: about.id,
      kind: about.kind,
      file: about.path,
      title: toLine((about.kind === "experiment" ? card.question : undefined) ?? card.title),
      owner,
      stage: card.stage,
      overdue: Array.from(new Set(overdue.map((late) => overdueWords(late, about.id)))),
      unknowns,
      experiments: members.map(({ experiment }) => experiment),
      questions: [...questions, ...known],
    },
  };
}

function memberOf(entry: EntryOf<"experiment">, { snapshot, today, cards }: World) {
  const card = cards.byUri.get(entry.uri)?.card;
  if (!card) return [];
  const { id, file, stage, verdict, overdue } = toReviewed(entry, card, today);
  const questions = questionsOf(entry, card, snapshot, today);
  return [{ entry, card, questions, experiment: { id, file, stage, verdict, overdue } }];
}

function isOverdue({ owed }: Card): boolean {
  return owed !== undefined && 0 < owed.daysOverdue;
}

function overdueWords(card: Card, about: string): string {
  const words = deadlineWords(card) ?? "";
  return card.id === about ? words : `${words} (${card.id})`;
}

/** What is nearest to a decision first; what waits to be told behind it, what is only a question last. */
const order: readonly Stage[] = ["decide", "analyse", "propagate", "run", "design", "define", "learned"];

function byUrgency(a: RankedTopic, b: RankedTopic): number {
  const rank = ({ topic }: RankedTopic): number => order.indexOf(topic.stage);
  const name = ({ topic }: RankedTopic): string => `${topic.id} ${topic.file}`;
  return b.daysOverdue - a.daysOverdue || rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1);
}
