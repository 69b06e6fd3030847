import type { Range } from "../../../src/core/base/position.ts";
import type { Entry } from "../../../src/core/index/entry.ts";
import type { Snapshot } from "../../../src/core/index/snapshot.ts";
import type { Location } from "../../../src/core/language/names/location.ts";
import { lineStartsOf } from "../../../src/core/source/line-starts.ts";
import { cursorIn } from "./cursor.ts";
import { snapshotOf, testRoot, type Files } from "./snapshots.ts";

/** A snapshot of files, and the place of the `|` in one of them. */
export interface PlaceInFiles {
  readonly snapshot: Snapshot;
  readonly entry: Entry;
  readonly offset: number;
  readonly files: Files;
}

/** @param path The file that holds the `|`. */
export function placeIn(path: string, files: Files): PlaceInFiles {
  const { text, offset } = cursorIn(files[path] ?? "");
  const all = { ...files, [path]: text };
  const snapshot = snapshotOf(all);
  const entry = snapshot.entries.get(`${testRoot}/${path}`);
  if (!entry) throw new Error(`${path} is none of our files.`);
  return { snapshot, entry, offset, files: all };
}

/** The text with the range in guillemets, so that a test shows what was found. */
export function withRange(text: string, { start, end }: Range): string {
  const lineStarts = lineStartsOf(text);
  const from = (lineStarts[start.line] ?? 0) + start.character;
  const to = (lineStarts[end.line] ?? 0) + end.character;
  return `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`;
}

/** `path: the line with «what was found»`. */
export function lineOfLocation({ uri, range }: Location, files: Files): string {
  const path = uri.slice(testRoot.length + 1);
  const line = withRange(files[path] ?? "", range).split("\n")[range.start.line] ?? "";
  return `${path}: ${line.trim()}`;
}
