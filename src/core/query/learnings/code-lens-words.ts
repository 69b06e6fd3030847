import type { Day } from "../../base/day.ts";
import { monthName } from "../../base/month-name.ts";
import { plural } from "../../base/plural.ts";
import { shorten } from "../../base/shorten.ts";
import { isRefuted } from "../../verdict/is-refuted.ts";
import { toVisible } from "../page/page.ts";
import type { LearningCard } from "./learning-card.ts";
import { learningState, learningTitle } from "./learning-words.ts";
import type { RelevantLearning } from "./relevant-learnings.ts";

/** So that line and code are seen together. */
const longestInsight = 60;

/**
 * What was learned about a file, in one line above it: how much, and what is most telling of it. "2 learnings: refuted, a
 * shorter form did not help, March".
 *
 * @param rows Some at least of what applies, the surest first; not empty.
 * @param count How many apply.
 */
export function codeLensWords(rows: readonly RelevantLearning[], count: number, today: Day): string {
  const telling = mostTelling(rows);
  const about = telling ? aboutLearning(telling, today) : "";
  return `${plural(count, "learning")}${about && `: ${about}`}`;
}

/** What holds comes before what is in doubt, and of that what failed: it is what somebody may be about to repeat. */
function mostTelling(rows: readonly RelevantLearning[]): LearningCard | undefined {
  const all = rows.map(({ learning }) => learning);
  const sound = all.filter((learning) => learningState(learning) === undefined);
  const known = 0 < sound.length ? sound : all;
  return known.find(({ sources }) => sources.some(({ verdict }) => isRefuted(verdict))) ?? known[0];
}

function aboutLearning(learning: LearningCard, today: Day): string {
  const insight = shorten(midSentence(toVisible(learningTitle(learning))).replace(/\.$/, ""), longestInsight, "…");
  const month = learning.date === undefined ? undefined : monthName(learning.date, today);
  return [verdictWordOf(learning), learningState(learning), insight, month].filter(Boolean).join(", ");
}

/** What the data said, without a number; nothing where there are none. */
export function verdictWordOf({ sources: [source] }: Pick<LearningCard, "sources">): string | undefined {
  if (source === undefined || source.verdict === "none") return undefined;
  return source.title.replace(/ \(.*$/, "").toLowerCase();
}

const smallWords = new Set(
  (
    "a an the this that these those no not most many few some all each every one it its they their we our when if while " +
    "people what who there nobody nothing on in at with without for after before"
  ).split(" "),
);

/** A sentence as a part of another; what may be a name keeps its capital. */
function midSentence(words: string): string {
  const [first = ""] = words.split(" ", 1);
  const small = first.toLowerCase();
  return smallWords.has(small) ? small + words.slice(first.length) : words;
}
