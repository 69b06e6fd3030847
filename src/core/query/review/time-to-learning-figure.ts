import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { daysToLearning, isAnswer, medianOf } from "../validated-learning.ts";
import type { Figure } from "./figure.ts";

/** How long it took from an idea to knowing: from the first commit of the file, or from the first day of its window. */
export function timeToLearningFigure(
  entries: readonly EntryOf<"experiment">[],
  snapshot: Snapshot,
  today: Day,
): Figure {
  const spans = entries.filter((entry) => isValidated(entry, snapshot, today)).flatMap((entry) => spanOf(entry));
  const days = spans.map((span) => span.days).toSorted((a, b) => a - b);
  const [shortest] = days;
  const longest = days.at(-1);
  const middle = medianOf(days);
  const byWindow = spans.filter(({ isByWindow }) => isByWindow).length;
  return {
    id: "time-to-learning",
    title: "Time from idea to validated learning",
    formula:
      "median of the days from the first commit of the experiment, or the first day of its window if that is earlier or git is silent, to the decision; of experiments that were answered by the plan they had, and decided",
    value: middle,
    unit: "days",
    numbers: {
      experiments: days.length,
      byWindow,
      ...(shortest === undefined || longest === undefined ? {} : { shortest, longest }),
    },
    sentence:
      middle === null
        ? "No experiment of this period was both answered and decided, so no time can be told."
        : `The median is ${plural(middle, "day")} over ${plural(days.length, "experiment")}; the shortest took ${shortest}, the longest ${longest}.${byWindow === 0 ? "" : ` Of ${byWindow} the window says when they began.`}`,
    files: spans.map(({ file }) => file),
  };
}

function isValidated(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): boolean {
  return choiceOf(entry.record) !== undefined && isAnswer(verdictInSnapshot(entry, snapshot, today));
}

interface TimeSpan {
  readonly file: string;
  readonly days: number;
  readonly isByWindow: boolean;
}

/** Nothing where no day is known, or the decision was dated before the beginning. */
function spanOf(entry: EntryOf<"experiment">): readonly TimeSpan[] {
  const born = registrationOfEntry(entry)?.born?.date;
  const { from } = windowOf(entry.record);
  const isByWindow = from !== undefined && (born === undefined || from < born);
  const start = isByWindow ? from : born;
  const days = daysToLearning(start, entry.record.decision?.date);
  return days === undefined ? [] : [{ file: entry.path, days, isByWindow }];
}
