import type { Card, CardVerdict } from "../../../src/core/query/card.ts";
import { buildCards, cardsOf } from "../../../src/core/query/build-cards.ts";
import { snapshotOf, testToday, type Files } from "./snapshots.ts";

/** A card of a running experiment with nothing remarkable about it, but for `more`. */
export function cardWith(more: Partial<Card>): Card {
  return {
    uri: "file:///shop/a.experiment.yaml",
    kind: "experiment",
    id: "a",
    file: "a.experiment.yaml",
    stage: "run",
    title: "a",
    line: 0,
    tags: [],
    window: {},
    missing: [],
    pinned: false,
    isDebt: false,
    isCheckBackDue: false,
    ...more,
  };
}

/** A verdict without results, but for `more`. */
export function verdictWith(more: Partial<CardVerdict>): CardVerdict {
  return {
    state: "none",
    leaning: null,
    level: 0.95,
    stoppedEarly: false,
    exploratory: false,
    guardrails: "none",
    shown: "No results recorded.",
    ...more,
  };
}

/** The cards of files, by the path of each. */
export function cardsIn(files: Files, today = testToday): Record<string, Card> {
  return Object.fromEntries(cardsOf(buildCards(snapshotOf(files), today)).map((card) => [card.file, card]));
}
