import { toCapital } from "../../base/to-capital.ts";
import { fullDay } from "../../base/full-day.ts";
import type { Block, Fact, Page } from "../page/page.ts";
import type { LearningCard } from "./learning-card.ts";
import { doOf, placesWords, sourceWords, surenessWords, wornWords } from "./learning-words.ts";
import { homeOf, playbookContexts, type PlaybookContext } from "./playbook-contexts.ts";
import { leastForPlaybook, weakerWords, weighForPlaybook } from "./weigh-for-playbook.ts";

/**
 * What a team can rely on, by where it applies, each with what speaks for it and against it.
 *
 * Nothing in it depends on the order of files or, but for reviews that are due and code that was rewritten, on the day, so that it can
 * be committed.
 */
export function playbookOf(all: readonly LearningCard[], least: number | "any" = leastForPlaybook): Page {
  const { sure, weaker } = weighForPlaybook(all, least);
  return {
    title: "Playbook",
    blocks: [
      { type: "paragraph", words: introOf(sure.length, weaker, least) },
      ...playbookContexts(sure).flatMap((context) => blocksOf(context)),
    ],
  };
}

function introOf(sure: number, weaker: number, least: number | "any"): string {
  if (least === "any") return "All learnings, also those that nothing is sure of, by where they apply.";
  const first =
    sure === 0
      ? `No learning has a confidence of ${surenessWords(least)} or more yet.`
      : `Learnings with a confidence of ${surenessWords(least)} or more, by where they apply.`;
  return weaker === 0 ? first : `${first} ${weakerWords(weaker)}`;
}

function blocksOf({ title, learnings, alsoHere }: PlaybookContext): Block[] {
  const others = alsoHere.map((learning) => `${doOf(learning)} (${homeOf(learning).title})`);
  return [
    { type: "heading", level: 2, words: title },
    ...learnings.flatMap(blocksOfLearning),
    ...(others.length === 0 ? [] : ([alsoHolds, { type: "list", items: others }] as const)),
  ];
}

const alsoHolds: Block = { type: "paragraph", words: "Told elsewhere, and good to know here too:" };

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
  const { confidence, because, sources, contrary, reviewBy, isReviewDue, worn, file } = learning;
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
    ...(worn ? ([["Look again", toCapital(wornWords(worn))]] as const) : []),
    ["Written in", file],
  ];
}
