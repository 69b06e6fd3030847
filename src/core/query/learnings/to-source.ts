import { definedOf } from "../../base/defined-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { confidenceInBrackets } from "../../verdict/words/confidence-words.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import type { LearningSource } from "./learning-card.ts";
import type { Tested } from "./weighing.ts";

const known = new WeakMap<Tested, LearningSource>();

/** An experiment as evidence for or against a learning. */
export function toSource(tested: Tested): LearningSource {
  let source = known.get(tested);
  if (!source) {
    source = createSource(tested);
    known.set(tested, source);
  }
  return source;
}

function createSource({ entry, verdict, registration, date, asks }: Tested): LearningSource {
  const { id, uri, path, source } = entry;
  const { word } = verdictTitleOf(verdict);
  const { confidence, level } = verdict;
  return {
    experiment: id,
    asks,
    verdict: verdict.state,
    title: confidence === undefined ? word : `${word} (${confidenceInBrackets(confidence, level)})`,
    shown: verdict.shown,
    registration,
    uri,
    file: path,
    line: placeForMissing(source, ["results", "hypothesis"]).start.line,
    ...definedOf({ date }),
  };
}
