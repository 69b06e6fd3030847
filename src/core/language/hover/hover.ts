import type { Range } from "../../base/position.ts";

/** What an editor says about a place. */
export interface Hover {
  /** What it speaks of. */
  readonly range: Range;
  /** Markdown. Words from files in it are escaped, and its links are addresses that the asker gave. */
  readonly markdown: string;
}
