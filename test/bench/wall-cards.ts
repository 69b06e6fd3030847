import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import type { Card } from "../../src/core/query/card.ts";
import { snapshotOf } from "../core/kit/snapshots.ts";
import { benchFiles, experimentPath } from "./bench-files.ts";
import { benchToday } from "./experiment-text.ts";
import { verdictText } from "./verdict-text.ts";

/** Settings and metrics, and one unit for six experiments. */
const filesAround = (experiments: number): number => 121 + Math.ceil(experiments / 6);
const decisions = ["persevere", "pivot", "stop"] as const;

/**
 * The cards of a wall with as many experiments and their units: results of all shapes, three decisions, and questions
 * that led to one another, four in a line.
 */
export function wallCards(experiments: number): readonly Card[] {
  const files = benchFiles(experiments + filesAround(experiments));
  const units = Array.from(files.keys()).filter((path) => path.startsWith("units/"));
  units.forEach((path, at) => {
    if (at % 4 > 0) files.set(path, `${files.get(path)}parent: question-${at - 1}\n`);
  });
  for (let number = 0; number < experiments; number++) {
    const text = verdictText(number, `question-${number % units.length}`);
    const choice = decisions[number % decisions.length] ?? "stop";
    files.set(experimentPath(number), text.replace("choice: persevere", `choice: ${choice}`));
  }
  return cardsOf(buildCards(snapshotOf(Object.fromEntries(files)), benchToday));
}
