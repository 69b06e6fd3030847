import type { Day } from "../../base/day.ts";
import { fileNameOf, folderOf } from "../../base/uri.ts";
import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { claimOf, hasForeignKey, type KindName } from "../../model/kinds.ts";
import type { Comparison } from "../lens/comparison.ts";
import type { IntervalPlot } from "../../query/interval-plot.ts";
import { contextAt } from "./context-at.ts";
import type { Place } from "./place.ts";
import { endOfLine } from "./text-lines.ts";

/** What an editor asks: about one place of one file as it stands in the editor, against everything else that is known. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly uri: string;
  /** The folder of the workspace that holds the file. */
  readonly root: string;
  /** The text of this moment; the snapshot may be a few keystrokes older. */
  readonly text: string;
  readonly offset: number;
  readonly today: Day;
  /** Names of branches, where git can be asked. */
  readonly branches?: readonly string[];
  /** The address at which an editor shows two versions side by side; absent where none can. */
  readonly linkTo?: (comparison: Comparison) => string;
  /** The address of a picture of a plot; absent where no pictures are shown. */
  readonly toImage?: (plot: IntervalPlot) => string;
}

/** A question about a file of ours, with what is known of the place. */
export interface Subject extends Question {
  readonly kind: KindName;
  readonly id: string;
  /** The file as it was read last; absent while it is new, or nothing of it is ours yet. */
  readonly entry: Entry | undefined;
  readonly place: Place;
}

/** What a question is about; `undefined` for files that are not ours, to which nothing is said. */
export function subjectOf(question: Question): Subject | undefined {
  const { snapshot, uri, root, offset } = question;
  // A lone return ends a line in editors; here it may as well be the sign that ends lines everywhere.
  const text = question.text.includes("\r") ? question.text.replaceAll(/\r(?!\n)/g, "\n") : question.text;
  const claim = claimOf(fileNameOf(uri));
  if (!claim || hasForeignKey(topLevelKeys(text))) return undefined;
  const isPlaced = claim.kind !== "settings" || [root, `${root}/${snapshot.folder}`].includes(folderOf(uri));
  if (!isPlaced) return undefined;
  return { ...question, text, ...claim, entry: snapshot.entries.get(uri), place: contextAt(text, offset) };
}

function topLevelKeys(text: string): string[] {
  return Array.from(text.matchAll(/^[$\w-]+(?=:)/gm), ([key]) => key);
}

/** What is written on one line behind a top-level key, without quotes and comment; `undefined` for nothing. */
export function topLevelWords(text: string, key: string): string | undefined {
  const start = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  if (start === 0 && !text.startsWith(`${key}:`)) return undefined;
  const line = text.slice(start + key.length + 1, endOfLine(text, start));
  const [, double, single, plain] =
    /^[ \t]+(?:"([^"]*)"|'([^']*)'|([^#|>{["' \t](?:[^#\r]|[^ \t\r]#)*))/.exec(line) ?? [];
  return (double ?? single ?? plain)?.trim() || undefined;
}
