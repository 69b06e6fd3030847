import { readFileSync } from "node:fs";

import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import type { Card } from "../../src/core/query/card.ts";
import { storyOf } from "../../src/core/query/story/story-of.ts";
import type { Story } from "../../src/core/query/story/story.ts";
import { snapshotOf, testRoot, type Files } from "../core/kit/snapshots.ts";
import { sampleToday } from "./sample-cards.ts";

const example = (name: string): string => readFileSync(`test/fixtures/product/${name}`, "utf8");

/** An experiment with all parts, its unit, and one that follows it. */
export const checkoutFiles: Files = {
  "checkout-simulation.experiment.yaml": example("checkout-simulation.experiment.yaml"),
  "one-click-checkout.uol.yaml": example("one-click-checkout.uol.yaml"),
  "security-messaging.uol.yaml": "title: Which message calms the doubt?\nparent: checkout-simulation\n",
};

export interface Told {
  readonly cards: readonly Card[];
  /** @throws Error where the file has no story. */
  readonly storyOf: (path: string) => Story;
}

/** The cards of files and their stories, as the editor makes them. */
export function toldOf(files: Files): Told {
  const snapshot = snapshotOf(files);
  const table = buildCards(snapshot, sampleToday);
  const world = { snapshot, today: sampleToday, cardOf: (uri: string) => table.byUri.get(uri)?.card };
  return {
    cards: cardsOf(table),
    storyOf: (path) => {
      const story = storyOf(`${testRoot}/${path}`, world);
      if (!story) throw new Error(`${path} has no story.`);
      return story;
    },
  };
}
