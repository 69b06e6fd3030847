import type { Experiment } from "../model/experiment.ts";
import type { Predictions } from "../model/predictions-in.ts";
import { probabilityOf } from "../model/probability-of.ts";
import type { Past } from "./past.ts";
import type { Unanswered } from "./unanswered.ts";
import type { ExperimentVersion } from "./version.ts";

/** How probable somebody thought it that a claim holds, and whether that was said before the first result. */
export interface Prediction {
  readonly who: string;
  /** From 0 to 1; `undefined` where what is written is no probability. */
  readonly probability: number | undefined;
  /** As it is written today; absent where it was taken out. */
  readonly words?: string;
  /**
   * `proved` stood in a commit before the first result; `unproved` is believed because git cannot answer; `late` came
   * along with a result or after it; `uncommitted` still has the time to be committed.
   */
  readonly standing: "proved" | "unproved" | "late" | "uncommitted";
}

/**
 * The predictions of an experiment, in the order of the file, then those that were taken out after the first result.
 *
 * What stood before the first result counts as it stood, whatever was written since: else one could improve on it.
 *
 * @param past `undefined` while git was not asked.
 */
export function predictionsOf(
  { predictions: written = {} }: Pick<Experiment, "predictions">,
  past: Past | Unanswered | undefined,
  today: ExperimentVersion | undefined,
): readonly Prediction[] {
  const entries = Object.entries(written);
  if (!past || "why" in past || isUnknown(past, today)) {
    return entries.map(([who, words]) => ({ who, words, probability: probabilityOf(words), standing: "unproved" }));
  }
  const standing = knewRows(past) ? {} : (past.predictions ?? {});
  const isOver = 0 < past.results.length || today?.results !== undefined;
  const gone = isOver ? Object.entries(standing).filter(([who]) => !Object.hasOwn(written, who)) : [];
  return [
    ...entries.map(([who, words]) => predictionOf(who, words, standing, isOver)),
    ...gone.map(([who, probability]): Prediction => ({ who, probability, standing: "proved" })),
  ];
}

function predictionOf(who: string, words: string, standing: Predictions, isOver: boolean): Prediction {
  const probability = probabilityOf(words);
  const before = Object.hasOwn(standing, who) ? standing[who] : undefined;
  if (before !== undefined && (isOver || before === probability)) {
    return { who, words, probability: before, standing: "proved" };
  }
  return { who, words, probability, standing: isOver ? "late" : "uncommitted" };
}

/** Whether the clone lacks a version, or a merge under way brings a result whose line is not known yet. */
function isUnknown({ isPartial, isMerging = false, head }: Past, today: ExperimentVersion | undefined): boolean {
  return isPartial || (isMerging && today?.results !== undefined && head?.results === undefined);
}

/** Whether there was something to look at before the plan: its rows, or the results of a file that had its name. */
function knewRows({ earlyData, namesake }: Past): boolean {
  return earlyData !== undefined || namesake !== undefined;
}
