import type { Card } from "../core/query/card.ts";

/**
 * Editor to wall.
 *
 * `cards` is the whole picture and goes out on `ready`; `changes` follows on, and only counts when its
 * `revision` is the one after the last. After a gap the wall asks for everything again with `ready`. `show` brings one of
 * the cards to the front.
 */
export type ToWall = Picture | { readonly type: "show"; readonly uri: string };

/** What there is to see; `show` only says where to look. */
export type Picture =
  | { readonly type: "cards"; readonly revision: number; readonly cards: readonly Card[]; readonly status: WallStatus }
  | {
      readonly type: "changes";
      readonly revision: number;
      readonly changed: readonly Card[];
      readonly removed: readonly string[];
      readonly status: WallStatus;
    };

/** What the wall says about the reading itself. */
export interface WallStatus {
  /** Present while files are still being read. */
  readonly reading?: { readonly done: number; readonly total: number };
  /** The first file that could not be read, and how many there are. */
  readonly unreadable?: {
    readonly count: number;
    readonly uri: string;
    readonly file: string;
    readonly line: number;
    readonly message: string;
  };
  /** Today, as `YYYY-MM-DD`: the wall has no clock of its own. */
  readonly today: string;
}
