import { shorten } from "../base/shorten.ts";

/** A line of words above a plot. */
export interface PlotLabel {
  readonly words: string;
  /** In percent of the width. */
  readonly at: number;
  readonly anchor: "start" | "end";
}

/** How wide a letter of the label is at most on average, in parts of its size. */
export const letterWidth = 0.56;

/**
 * Where the words of a threshold stand: on the side on which the claim holds, on the other where they do not fit, and
 * at the edge where neither has room.
 *
 * @param at The position of the threshold in percent.
 * @param width Of the plot; the size of the letters is in the same measure.
 */
export function placeLabel(
  words: string,
  at: number,
  isLeftSide: boolean,
  { width, size }: { readonly width: number; readonly size: number },
): PlotLabel {
  const needed = (100 * words.length * letterWidth * size) / width;
  const right = { words, at, anchor: "start" } as const;
  const left = { words, at, anchor: "end" } as const;
  const hasRoom = { right: at + needed <= 100, left: needed <= at };
  if (isLeftSide) {
    if (hasRoom.left) return left;
    return hasRoom.right ? right : atEdge(words, at);
  }
  if (hasRoom.right) return right;
  return hasRoom.left ? left : atEdge(words, at);
}

/** Words that fit into a part of a plot. */
export function fitWords(words: string, { width, size }: { readonly width: number; readonly size: number }): string {
  return shorten(words, Math.max(2, Math.floor(width / (letterWidth * size))), "…");
}

/** How much of a width words leave to others. */
export function widthBeside(words: string, { width, size }: { readonly width: number; readonly size: number }): number {
  return width - (words.length + 1) * letterWidth * size;
}

/** Two thresholds stand at the edges, so that their words do not run into each other. */
export function placeLabels(
  now: { readonly words: string; readonly at: number },
  was: { readonly words: string; readonly at: number },
): readonly [now: PlotLabel, was: PlotLabel] {
  const left = { at: 0, anchor: "start" } as const;
  const right = { at: 100, anchor: "end" } as const;
  return now.at <= was.at
    ? [
        { words: now.words, ...left },
        { words: was.words, ...right },
      ]
    : [
        { words: now.words, ...right },
        { words: was.words, ...left },
      ];
}

function atEdge(words: string, at: number): PlotLabel {
  return at < 50 ? { words, at: 0, anchor: "start" } : { words, at: 100, anchor: "end" };
}
