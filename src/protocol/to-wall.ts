import type { Card } from "../core/query/card.ts";
import type { Meeting } from "../core/query/meeting/meeting.ts";
import type { LearningCard } from "../core/query/learnings/learning-card.ts";
import type { Story } from "../core/query/story/story.ts";
import type { WallView } from "./wall-view.ts";

/**
 * Editor to wall.
 *
 * `cards` is the whole picture and goes out on `ready`; `changes` follows on, and only counts when its
 * `revision` is the one after the last. After a gap the wall asks for everything again with `ready`. What is seen of
 * one card, of the playbook and of a meeting comes because the wall asked with `watch`.
 */
export type ToWall = Picture | Closer | Wish;

/** What there is to see. */
export type Picture =
  | { readonly type: "cards"; readonly revision: number; readonly cards: readonly Card[]; readonly status: WallStatus }
  | {
      readonly type: "changes";
      readonly revision: number;
      readonly changed: readonly Card[];
      readonly removed: readonly string[];
      readonly status: WallStatus;
    };

/** What was asked for with `watch`. */
export type Closer =
  /** `null` where nothing can be told of the card any more. */
  | { readonly type: "story"; readonly uri: string; readonly story: Story | null }
  /** All learnings, the weaker ones as well. */
  | { readonly type: "playbook"; readonly learnings: readonly LearningCard[] }
  | { readonly type: "meeting"; readonly meeting: Meeting };

/** Where to look, and what to say. */
export type Wish =
  /** Brings a card to the front. */
  | { readonly type: "show"; readonly uri: string }
  /** Goes to a view, or to the search field, perhaps with a query; with `meeting` the wall is presented. */
  | { readonly type: "look"; readonly view?: WallView; readonly query?: string; readonly meeting?: boolean }
  /** Tells what became of a wish, to eyes and ears. */
  | { readonly type: "say"; readonly sentence: string };

/** What the wall says about the reading itself, and what it needs to know beside the cards. */
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
  /** The objectives that the teams' settings list, in their order. */
  readonly objectives?: readonly { readonly title: string; readonly until?: string }[];
  /** The queries that the teams keep under names, in their order. */
  readonly views?: readonly { readonly name: string; readonly query: string }[];
  /** How many experiments may wait for a decision after their window, where the team says so. */
  readonly debtLimit?: number;
  /** Whether single letters act; they do unless somebody turned them off. */
  readonly hasSingleKeys?: boolean;
  /** Set where an earlier state is shown: of which revision, and of which day. */
  readonly asOf?: { readonly revision: string; readonly date: string };
  /** Whether this is a copy without an editor behind it: nothing can be opened or changed from it. */
  readonly isCopy?: boolean;
}
