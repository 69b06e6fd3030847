import { addDays, type Day } from "../../base/day.ts";
import { dayText } from "../../base/day-text.ts";
import { fullDay } from "../../base/full-day.ts";
import type { Card } from "../card.ts";
import type { LearningCard } from "./learning-card.ts";
import { wornWords } from "./learning-words.ts";

/** How old what is known is, and whether somebody looked again. */
export interface Age {
  readonly words: string;
  /** Whether it was confirmed, or somebody should look again; absent where it is only told. */
  readonly mark?: "held" | "late";
}

/** In days: what is younger needs no word about it. */
const fresh = 180;

/**
 * What to say of the age of a learning: that it was measured again, that a review is due, that its code was rewritten, else since when there is nothing
 * newer. Empty where it is fresh.
 *
 * @param card The card of its experiment, where it is known.
 */
export function ageOf(
  learning: Pick<LearningCard, "isReviewDue" | "reviewBy" | "worn" | "date" | "sources" | "contrary">,
  card: Pick<Card, "checkBack" | "isCheckBackDue"> | undefined,
  today: Day,
): readonly Age[] {
  const told = [...checkBackAges(card), ...reviewAges(learning, today), ...wornAges(learning)];
  if (told.length > 0) return told;
  const last = [learning, ...learning.sources, ...learning.contrary].flatMap(({ date }) => date ?? []).toSorted();
  const newest = last.at(-1);
  if (newest === undefined || addDays(today, -fresh) <= newest) return [];
  return [{ words: `no newer evidence since ${monthText(newest)}` }];
}

/** The month of a day: "Mar 2026". */
export function monthText(day: Day): string {
  return fullDay(day).replace(/^\d+ /, "");
}

function checkBackAges(card: Pick<Card, "checkBack" | "isCheckBackDue"> | undefined): readonly Age[] {
  const { mark, words, toDo } = card?.checkBack ?? {};
  const ages: Age[] = [];
  if (words !== undefined && mark === "held")
    ages.push({ words: `confirmed, ${words.charAt(0).toLowerCase()}${words.slice(1)}`, mark: "held" });
  else if (words !== undefined) ages.push({ words, ...(mark === "not-held" && { mark: "late" }) });
  if (card?.isCheckBackDue && toDo !== undefined) ages.push({ words: toDo, mark: "late" });
  return ages;
}

function wornAges({ worn }: Pick<LearningCard, "worn">): Age[] {
  return worn ? [{ words: wornWords(worn), mark: "late" }] : [];
}

function reviewAges({ isReviewDue, reviewBy }: Pick<LearningCard, "isReviewDue" | "reviewBy">, today: Day): Age[] {
  if (reviewBy === undefined) return [];
  if (isReviewDue) return [{ words: `review due since ${dayText(reviewBy, today)}`, mark: "late" }];
  return [{ words: `to be asked again by ${dayText(reviewBy, today)}` }];
}
