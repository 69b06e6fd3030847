import { fullDay } from "../../base/full-day.ts";
import { toCapital } from "../../base/to-capital.ts";
import type { Block, Fact, Page } from "../page/page.ts";
import type { LearningCard } from "./learning-card.ts";
import { learningTitle, placesWords, sourceWords, surenessWords } from "./learning-words.ts";
import { bySureness } from "./learnings-of.ts";

/** From which confidence on a learning is something to rely on. */
export const leastForPlaybook = 0.8;

/** What applies in one place: a tag, a path of the code, or everywhere. */
interface Context {
  readonly title: string;
  /** Tags come first, then paths, then what holds everywhere. */
  readonly rank: 0 | 1 | 2;
  readonly learnings: LearningCard[];
  /** Told in the context of their first tag. */
  readonly alsoHere: LearningCard[];
}

/**
 * What a team can rely on, by where it applies, each with what speaks for it and against it.
 *
 * Nothing in it depends on the order of files or, but for reviews that are due, on the day, so that it can be committed.
 */
export function playbookOf(all: readonly LearningCard[], least = leastForPlaybook): Page {
  const current = all.filter(({ supersededBy }) => supersededBy === undefined);
  const sure = current.filter(({ confidence }) => confidence !== null && least <= confidence).sort(bySureness);
  const weaker = current.length - sure.length;
  const intro = [
    sure.length === 0
      ? `No learning has a confidence of ${surenessWords(least)} or more yet.`
      : `Learnings with a confidence of ${surenessWords(least)} or more, by where they apply.`,
    weaker === 0 ? "" : `${weaker === 1 ? "1 weaker one is" : `${weaker} weaker ones are`} left out.`,
  ];
  return {
    title: "Playbook",
    blocks: [
      { type: "paragraph", words: intro.filter(Boolean).join(" ") },
      ...contextsOf(sure).flatMap((context) => blocksOf(context)),
    ],
  };
}

function contextsOf(learnings: readonly LearningCard[]): Context[] {
  const contexts = new Map<string, Context>();
  for (const learning of learnings) {
    const { tags, paths } = learning.appliesTo;
    const [first, ...others] = tags.length > 0 ? tags : paths.length > 0 ? paths.slice(0, 1) : [everywhere];
    const rank = tags.length > 0 ? 0 : paths.length > 0 ? 1 : 2;
    contextIn(contexts, first ?? everywhere, rank).learnings.push(learning);
    for (const other of others) contextIn(contexts, other, rank).alsoHere.push(learning);
  }
  return Array.from(contexts.values()).sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1));
}

const everywhere = "Everywhere";

function contextIn(contexts: Map<string, Context>, name: string, rank: Context["rank"]): Context {
  const key = `${rank} ${name.toLowerCase()}`;
  let context = contexts.get(key);
  if (!context) {
    context = { title: rank === 1 ? name : titleOf(name), rank, learnings: [], alsoHere: [] };
    contexts.set(key, context);
  }
  return context;
}

/** A tag as a heading: "Ways of working" for `ways-of-working`. */
function titleOf(tag: string): string {
  return toCapital(tag.toLowerCase().replaceAll(/[-_]+/g, " ").trim());
}

function blocksOf({ title, learnings, alsoHere }: Context): Block[] {
  const others = alsoHere.map((learning) => `${doOf(learning)} (${homeOf(learning)})`);
  return [
    { type: "heading", level: 2, words: title },
    ...learnings.flatMap(blocksOfLearning),
    ...(others.length === 0 ? [] : ([alsoHolds, { type: "list", items: others }] as const)),
  ];
}

/** The heading under which a learning is told. */
function homeOf({ appliesTo: { tags, paths } }: LearningCard): string {
  return tags[0] === undefined ? (paths[0] ?? everywhere) : titleOf(tags[0]);
}

const alsoHolds: Block = { type: "paragraph", words: "Told elsewhere, and good to know here too:" };

/** What to do is what a playbook is opened for; the insight says why. */
function doOf(learning: LearningCard): string {
  return learning.recommendation?.trim() || learningTitle(learning);
}

function blocksOfLearning(learning: LearningCard): Block[] {
  const heading = doOf(learning);
  const { insight } = learning;
  return [
    { type: "heading", level: 3, words: heading },
    ...(insight.trim() === "" || insight === heading ? [] : ([{ type: "paragraph", words: insight }] as const)),
    { type: "facts", rows: factsOf(learning) },
  ];
}

function factsOf(learning: LearningCard): Fact[] {
  const { confidence, because, sources, contrary, reviewBy, isReviewDue, file } = learning;
  const places = placesWords(learning);
  return [
    ["Confidence", `${surenessWords(confidence)}: ${because}`],
    ...(places === "" ? [] : ([["Applies to", places]] as const)),
    ...sources.map((source): Fact => ["Shown by", sourceWords(source)]),
    ...(contrary.length === 0
      ? ([["Says otherwise", "Nothing so far"]] as const)
      : contrary.map((source): Fact => ["Says otherwise", `${sourceWords(source)} ${source.why}`])),
    ...(reviewBy === undefined
      ? []
      : ([["Ask again", `By ${fullDay(reviewBy)}${isReviewDue ? ", which is due" : ""}`]] as const)),
    ["Written in", file],
  ];
}
