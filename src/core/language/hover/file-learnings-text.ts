import { escapeMarkdown, toLink, toListWords } from "../../base/markdown.ts";
import { fullDay } from "../../base/full-day.ts";
import { registrationTitles } from "../../query/card-words.ts";
import { verdictWordOf } from "../../query/learnings/code-lens-words.ts";
import type { LearningCard } from "../../query/learnings/learning-card.ts";
import type { LearningsForUri } from "../../query/learnings/learning-groups.ts";
import {
  applyWords,
  learningState,
  learningTitle,
  surenessWords,
  wornWords,
} from "../../query/learnings/learning-words.ts";

/** As many as one reads while the pointer rests. */
const mostShown = 5;
const longestWords = 300;

/**
 * What was learned about a file of the code, as Markdown: each with how sure it is and the way to its line.
 *
 * @param showAll The address that shows those that have no room here.
 */
export function fileLearningsText({ rows, count }: LearningsForUri, showAll: string): string {
  const shown = rows.slice(0, mostShown).map(({ learning }) => itemOf(learning));
  const more = count <= shown.length ? [] : [toLink(`Show all ${count}`, showAll)];
  return [`**${applyWords(count)} to this file**`, shown.join("\n"), ...more].join("\n\n");
}

function itemOf(learning: LearningCard): string {
  const { insight, recommendation = "" } = learning;
  const advice = insight.trim() === "" || recommendation.trim() === "" ? undefined : `Do: ${wordsOf(recommendation)}`;
  const again = learning.worn && `Look again: ${escapeMarkdown(wornWords(learning.worn))}\\.`;
  const lines = [`**${wordsOf(learningTitle(learning))}**`, advice, standingOf(learning), again];
  return `- ${lines.filter((line) => line !== undefined).join("  \n  ")}`;
}

function standingOf(learning: LearningCard): string {
  const { confidence, sources, uri, line, date } = learning;
  const [source] = sources;
  const standing = [
    `Confidence ${surenessWords(confidence)}`,
    learningState(learning),
    verdictWordOf(learning),
    source && registrationTitles[source.registration].toLowerCase(),
  ];
  const from = toLink(source?.experiment ?? learning.id, `${uri}#L${line + 1}`);
  const day = date === undefined ? "" : `, ${fullDay(date)}`;
  return `${escapeMarkdown(standing.filter(Boolean).join(", "))}; from ${from}${day}`;
}

function wordsOf(text: string): string {
  return escapeMarkdown(toListWords(text, longestWords));
}
