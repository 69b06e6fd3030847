import type { Day } from "../../base/day.ts";
import { fileNameOf } from "../../base/uri.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { Card } from "../card.ts";
import type { StoryBlock, StoryLine, StoryPlace } from "./story.ts";

/** What a story is told from. */
export interface StoryWorld {
  readonly snapshot: Snapshot;
  readonly today: Day;
  /** The card of a file, as the wall shows it. */
  readonly cardOf: (uri: string) => Card | undefined;
}

/** One that a story is told of, in its world. */
export interface Telling<Kind extends "unit" | "experiment" = "unit" | "experiment"> extends StoryWorld {
  readonly entry: { [Name in Kind]: EntryOf<Name> }[Kind];
}

/** Where the first of `keys` is written that is; the start of the file where none is. */
export function placeOf({ uri, source }: Telling["entry"], ...keys: readonly string[]): StoryPlace {
  const line = keys.map((key) => findKeyRange(source, [key])?.start.line).find((found) => found !== undefined);
  return { uri, file: fileNameOf(uri), line: line ?? 0 };
}

/** The latest of many rows, and how many were before them. */
export function latestLines(rows: readonly StoryLine[], most: number): readonly StoryBlock[] {
  const left = rows.length - most;
  const more: readonly StoryBlock[] =
    left > 0 ? [{ type: "words", words: [`Before these there were ${left} others.`], isMuted: true }] : [];
  return [{ type: "lines", rows: rows.slice(-most) }, ...more];
}

/** The rows that have words. */
export function factRows<Words>(
  rows: readonly (readonly [name: string, words: Words | undefined])[],
): { readonly name: string; readonly words: readonly Words[] }[] {
  return rows.flatMap(([name, words]) => (words === undefined || words === "" ? [] : [{ name, words: [words] }]));
}
