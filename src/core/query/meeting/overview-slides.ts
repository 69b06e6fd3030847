import { decisionChoices } from "../../base/decision-choice.ts";
import { plural } from "../../base/plural.ts";
import { toCapital } from "../../base/to-capital.ts";
import { isInPeriod } from "../../grammar/period.ts";
import type { Card } from "../card.ts";
import { openingQuestions } from "../review/agenda-questions.ts";
import { lookOf, verdictLooks, type VerdictLook } from "../verdict-words.ts";
import { hasComeOut } from "./has-come-out.ts";
import type { Chosen, MeetingWorld } from "./meeting-world.ts";

/** What came out, was decided and is going on, in a few counted sentences; nothing where nothing moved and nothing runs. */
export function overviewSlides({ cards, period }: MeetingWorld): Chosen {
  const experiments = cards.filter(({ kind }) => kind === "experiment");
  const told = experiments.filter((card) => hasComeOut(card) && isInPeriod(card.date, period));
  const opened = experiments.filter((card) => card.stage !== "design" && isInPeriod(card.window.from, period));
  const sentences = [
    cameOutWords(told),
    decidedWords(experiments.filter(({ decision }) => isInPeriod(decision?.date, period))),
    learnedWords(told),
    runningWords(opened.length, experiments.filter(({ stage, opensIn }) => stage === "run" && !opensIn).length),
    waitingWords(experiments.filter(({ isDebt }) => isDebt).length),
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return { slides: [], all: 0 };
  return { slides: [{ type: "overview", sentences, question: openingQuestions[1] ?? "" }], all: 1 };
}

const looks = Object.keys(verdictLooks) as VerdictLook[];

/** "5 experiments came out: 3 supported, 1 refuted, 1 inconclusive." */
function cameOutWords(told: readonly Card[]): string | undefined {
  if (told.length === 0) return undefined;
  const found = told.map(({ verdict }) => (verdict ? lookOf(verdict) : "none"));
  const counts = countsOf(looks, found, (look) => (look === "none" ? "without a result" : verdictLooks[look].word));
  return `${plural(told.length, "experiment")} came out: ${counts.toLowerCase()}.`;
}

/** "4 were decided: 2 persevere, 1 pivot, 1 stop." */
function decidedWords(decided: readonly Card[]): string | undefined {
  if (decided.length === 0) return undefined;
  const found = decided.flatMap(({ decision }) => decision?.choice ?? []);
  return `${decided.length} ${decided.length === 1 ? "was" : "were"} decided: ${countsOf(decisionChoices, found, (choice) => choice)}.`;
}

function learnedWords(told: readonly Card[]): string | undefined {
  const count = told.reduce((sum, { insights = [] }) => sum + insights.length, 0);
  return count === 0 ? undefined : `${plural(count, "learning")} ${count === 1 ? "was" : "were"} written down.`;
}

function runningWords(opened: number, running: number): string | undefined {
  if (opened + running === 0) return undefined;
  const today = running === 0 ? "nothing runs today" : `${running} ${running === 1 ? "runs" : "run"} today`;
  if (opened === 0) return `${toCapital(today)}.`;
  return `${plural(opened, "window")} opened; ${today}.`;
}

function waitingWords(debt: number): string | undefined {
  return debt === 0 ? undefined : `${debt} ${debt === 1 ? "waits" : "wait"} for a decision.`;
}

function countsOf<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
  wordOf: (name: Name) => string,
): string {
  const counts = names.map((name) => [found.filter((one) => one === name).length, wordOf(name)] as const);
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}
