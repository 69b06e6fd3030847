import { definedOf } from "../../base/defined-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import type { LearningSource } from "./learning-card.ts";
import type { Tested } from "./weighing.ts";

/** An experiment as evidence for or against a learning. */
export function toSource({ entry, verdict, registration, date }: Tested): LearningSource {
  const { id, uri, path, source } = entry;
  const { word, confidence } = verdictTitleOf(verdict);
  return {
    experiment: id,
    verdict: verdict.state,
    title: confidence === undefined ? word : `${word} ${confidence}`,
    shown: verdict.shown,
    registration,
    uri,
    file: path,
    line: placeForMissing(source, ["results", "hypothesis"]).start.line,
    ...definedOf({ date }),
  };
}
