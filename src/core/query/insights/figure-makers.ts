import type { Card } from "../card.ts";
import { calibrationFigure } from "./calibration-figure.ts";
import { cumulativeEffectFigure } from "./cumulative-effect-figure.ts";
import { debtFigure } from "./debt-figure.ts";
import { decisionMixFigure } from "./decision-mix-figure.ts";
import type { InsightFigure, InsightWorld } from "./insight-figure.ts";
import { objectivesFigure } from "./objectives-figure.ts";
import { paceFigure } from "./pace-figure.ts";
import { timeToLearningInsight } from "./time-to-learning-insight.ts";
import { verdictMixFigure } from "./verdict-mix-figure.ts";
import { whyHowFigure } from "./why-how-figure.ts";

/** What makes each finding about the cards that were found, in the order in which they are read. */
export const figureMakers: readonly ((cards: readonly Card[], world: InsightWorld) => InsightFigure)[] = [
  decisionMixFigure,
  verdictMixFigure,
  timeToLearningInsight,
  debtFigure,
  cumulativeEffectFigure,
  calibrationFigure,
  whyHowFigure,
  objectivesFigure,
  paceFigure,
];
