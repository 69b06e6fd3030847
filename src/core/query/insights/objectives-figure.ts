import { dayText } from "../../base/day-text.ts";
import { toCapital } from "../../base/to-capital.ts";
import type { Card } from "../card.ts";
import type { ListItem } from "./chart.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { questionsOf } from "./questions.ts";
import { countWord } from "./some-of.ts";

const id = "objectives";

/** What the list has room for; the table has all. */
const mostItems = 6;

type Objective = NonNullable<InsightWorld["objectives"]>[number];

/** Objectives for which nobody asks anything, and questions that serve none. */
export function objectivesFigure(cards: readonly Card[], world: InsightWorld): InsightFigure {
  const served = new Set(world.all.flatMap(({ objective }) => objective ?? []));
  const unserved = (world.objectives ?? []).filter(({ title }) => !served.has(title));
  const aimless = questionsOf(cards).flatMap(({ card }) => (card.objective === undefined ? [card] : []));
  const title = titleOf(unserved, aimless);
  if (unserved.length + aimless.length === 0) {
    const missing = "An objective without a unit, or a unit without an objective, would be named here.";
    return emptyFigure(id, cards.length === 0 ? "No unit yet" : title, missing);
  }
  const items = [
    ...unserved.map((objective) => itemOfObjective(objective, world.today)),
    ...aimless.map((card): ListItem => {
      return { sign: "question", uri: card.uri, words: card.title, rest: "serves no objective" };
    }),
  ];
  return {
    id,
    title,
    subtitle: "Objectives without units, units without an objective",
    chart: { kind: "list", items: items.slice(0, mostItems) },
    table: { head: ["What", "Is missing"], rows: items.map(({ words, rest }) => [words, rest]) },
    files: filesOf(aimless),
  };
}

function itemOfObjective({ title, until }: Objective, today: string): ListItem {
  const end = until === undefined ? "" : `, until ${dayText(until, today)}`;
  return { sign: "objective", words: title, rest: `has no unit${end}` };
}

function titleOf(unserved: readonly Objective[], aimless: readonly Card[]): string {
  const [only] = unserved;
  const [objectives, units] = [unserved.length, aimless.length];
  const left =
    objectives === 1 && only
      ? `nobody asks about ${only.title}`
      : `nobody asks about ${countWord(objectives)} objectives`;
  const right = `${countWord(units)} ${units === 1 ? "question serves" : "questions serve"} no objective`;
  if (objectives === 0) return units === 0 ? "Every question serves an objective" : toCapital(right);
  return toCapital(units === 0 ? left : `${left}, and ${right}`);
}
