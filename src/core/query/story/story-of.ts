import { findUnitOf } from "../../index/find.ts";
import { settingsOf } from "../../index/snapshot.ts";
import { changesPart } from "./changes-part.ts";
import { decisionPart } from "./decision-part.ts";
import { checkBacksPart, experimentsPart, followUpsPart, propagationPart } from "./following-parts.ts";
import { protocolPart } from "./protocol-part.ts";
import { questionPart } from "./question-part.ts";
import { resultsPart } from "./results-part.ts";
import type { Story, StoryPart, StoryStep } from "./story.ts";
import type { StoryWorld, Telling } from "./telling.ts";
import { branchesPart, correctionPart, learningsPart, memoPart, observationsPart } from "./written-parts.ts";

/** The whole story of a unit or an experiment; `undefined` of a file that is neither, or is not there. */
export function storyOf(uri: string, world: StoryWorld): Story | undefined {
  const entry = world.snapshot.entries.get(uri);
  if (entry?.kind !== "unit" && entry?.kind !== "experiment") return undefined;
  const problem = entry.source.isBroken ? entry.source.problems[0]?.message : undefined;
  const parts = entry.kind === "unit" ? partsOfUnit({ ...world, entry }) : partsOfExperiment({ ...world, entry });
  return {
    uri,
    path: pathTo({ ...world, entry }),
    ...(problem !== undefined && { problem }),
    parts: parts.filter((part) => part !== undefined),
  };
}

type Parts = readonly (StoryPart | undefined)[];

function partsOfUnit(telling: Telling<"unit">): Parts {
  const { entry } = telling;
  return [
    entry.source.root && questionPart(entry, telling),
    observationsPart(telling),
    correctionPart(telling),
    experimentsPart(telling),
    followUpsPart(telling),
    branchesPart(entry),
  ];
}

function partsOfExperiment(telling: Telling<"experiment">): Parts {
  const { entry, snapshot } = telling;
  const unit = findUnitOf(entry, snapshot);
  return [
    unit && questionPart(unit, telling),
    protocolPart(telling),
    entry.source.root && changesPart(telling),
    resultsPart(telling),
    observationsPart(telling),
    memoPart(telling),
    learningsPart(telling),
    correctionPart(telling),
    decisionPart(telling),
    propagationPart(telling),
    checkBacksPart(telling),
    followUpsPart(telling),
    branchesPart(unit),
  ];
}

/** The objective, the unit, the experiment: as many of them as there are. */
function pathTo({ entry, snapshot }: Telling): readonly StoryStep[] {
  const unit = entry.kind === "unit" ? entry : findUnitOf(entry, snapshot);
  const objective = unit?.record.objective;
  const title = objective && (settingsOf(snapshot, entry.root).objectives?.[objective]?.title ?? objective);
  return [
    ...(title ? [{ words: title }] : []),
    ...(unit && unit !== entry ? [{ words: unit.id, uri: unit.uri }] : []),
    { words: entry.id },
  ];
}
