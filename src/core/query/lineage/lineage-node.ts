import { definedOf } from "../../base/defined-of.ts";
import type { Card } from "../card.ts";
import { isUnanswered } from "../verdict-words.ts";
import type { LineageNode } from "./lineage.ts";
import { speakerOf } from "./speaker-of.ts";

/** What is seen of one question in the picture of its lineage. */
export function lineageNode(cards: readonly [Card, ...Card[]]): LineageNode {
  const speaker = speakerOf(cards);
  const { uri, title, stage, verdict, decision, unreadable } = speaker;
  const overdue = cards.reduce((most, { owed }) => Math.max(most, owed?.daysOverdue ?? 0), 0);
  return {
    uri,
    title,
    stage,
    members: cards.map((card) => card.uri),
    isUnreadable: unreadable !== undefined,
    lastDay: cards.reduce((last, card) => maxOf(last, lastDayOf(card)), ""),
    ...definedOf({
      owner: speaker.owner ?? cards.find(({ owner }) => owner !== undefined)?.owner,
      verdict: verdict && (verdict.state !== "none" || isUnanswered(verdict)) ? verdict : undefined,
      choice: decision?.choice,
      daysOverdue: overdue > 0 ? overdue : undefined,
    }),
  };
}

function lastDayOf({ decision, date, began, window }: Card): string {
  return maxOf(decision?.date ?? "", maxOf(date ?? "", began ?? window.from ?? ""));
}

function maxOf(a: string, b: string): string {
  return a < b ? b : a;
}
