import { dayText } from "../../base/day-text.ts";
import { plural } from "../../base/plural.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Day } from "../../base/day.ts";
import { surenessWords, wornWords } from "../learnings/learning-words.ts";
import { wornOf } from "../learnings/worn-of.ts";
import { wasWrongParts, wasWrongTitle } from "../was-wrong-words.ts";
import { branchesOf } from "../card-more.ts";
import type { StoryBlock, StoryLearning, StoryPart } from "./story.ts";
import { factRows, placeOf, type Telling } from "./telling.ts";

/** In characters: what is longer is no memo, and is read in its file. */
export const longestMemo = 200_000;
const mostObservations = 100;

/** What people did and said. */
export function observationsPart({ entry }: Telling): StoryPart | undefined {
  const { observations = [] } = entry.record;
  if (observations.length === 0) return undefined;
  const rows = observations.slice(0, mostObservations).map(({ count, saw = "", from }) => ({
    ...(count !== undefined && { start: plural(count, "time") }),
    words: from === undefined ? [saw] : [saw, ` (${from})`],
  }));
  const left = observations.length - rows.length;
  const more: readonly StoryBlock[] =
    left > 0 ? [{ type: "words", words: [`${left} more in the file.`], isMuted: true }] : [];
  return {
    name: "observations",
    title: "Observations",
    place: placeOf(entry, "observations"),
    isAhead: false,
    blocks: [{ type: "lines", rows }, ...more],
  };
}

export function memoPart({ entry }: Telling<"experiment">): StoryPart | undefined {
  const { memo } = entry.record;
  if (memo === undefined) return undefined;
  const text = memo.slice(0, longestMemo);
  return {
    name: "memo",
    title: "Memo",
    place: placeOf(entry, "memo"),
    isAhead: false,
    blocks: [{ type: "memo", memo: { text, length: memo.length } }],
  };
}

/** What holds beyond this experiment. */
export function learningsPart({ entry, today }: Telling<"experiment">): StoryPart | undefined {
  const told = numberedLearnings(entry).filter(({ learning }) => learning.insight ?? learning.recommendation);
  if (told.length === 0) return undefined;
  return {
    name: "learnings",
    title: "Learnings",
    place: placeOf(entry, "learnings"),
    isAhead: false,
    blocks: told.map((learning) => ({ type: "learning", learning: learningOf(learning, entry, today) })),
  };
}

function learningOf(
  { learning, number, appliesTo, line }: NumberedLearning,
  entry: EntryOf<"experiment">,
  today: Day,
): StoryLearning {
  const { insight, recommendation, confidence, because, supersededBy, reviewBy } = learning;
  const worn = wornOf(entry, number);
  const sure = confidence === undefined ? undefined : `Confidence ${surenessWords(confidence)}`;
  return {
    ...(insight !== undefined && { insight }),
    ...(recommendation !== undefined && { recommendation }),
    appliesTo: [...appliesTo.tags, ...appliesTo.paths],
    notes: [
      sure && withFullStop(because === undefined ? sure : `${sure}: ${because}`),
      supersededBy && `Replaced by ${supersededBy}.`,
      reviewBy && `To be looked at again by ${dayText(reviewBy, today)}.`,
      worn && `Look again: ${wornWords(worn)}.`,
    ].flatMap((note) => note || []),
    line,
  };
}

/** What was believed, and what is known now. */
export function correctionPart({ entry }: Telling): StoryPart | undefined {
  const { was, now } = entry.record;
  if (was === undefined || now === undefined) return undefined;
  return {
    name: "correction",
    title: wasWrongTitle,
    place: placeOf(entry, "was", "now"),
    isAhead: false,
    blocks: [
      {
        type: "facts",
        rows: factRows([
          [wasWrongParts.was, was],
          [wasWrongParts.now, now],
        ]),
      },
    ],
  };
}

export function branchesPart(unit: EntryOf<"unit"> | undefined): StoryPart | undefined {
  const branches = unit && branchesOf(unit.record);
  if (!unit || !branches) return undefined;
  return {
    name: "branches",
    title: "Branches",
    place: placeOf(unit, "branches"),
    isAhead: false,
    blocks: [
      {
        type: "lines",
        rows: branches.map((branch) => ({
          mark: { shape: "git-branch" },
          words: [{ words: branch, look: "code" }],
        })),
      },
    ],
  };
}
