import type { ReactiveControllerHost } from "lit";

import type { Card } from "../../core/query/card.ts";
import type { WallState } from "../../protocol/wall-state.ts";
import type { Feed } from "../feed.ts";
import type { Found } from "./found-cards.ts";
import type { ViewElement } from "./view-element.ts";

/** What can be steered: how the wall is looked at, and its elements. */
export interface SteeredWall extends ReactiveControllerHost, HTMLElement {
  readonly feed: Feed | undefined;
  readonly found: Found;
  state: WallState;
  /** Whether a meeting is shown instead of the view. */
  isMeeting: boolean;
  /** The card that was chosen without opening its details. */
  chosen: string | undefined;
  /** What became of the last wish; a new value each time. */
  said: { readonly sentence: string } | undefined;
  readonly viewElement: ViewElement | null;
  readonly detailElement: (HTMLElement & { stepPart?: (direction: 1 | -1) => void }) | null;
  readonly more: { openFor: (card: Card, anchor: HTMLElement) => Promise<void> } | null;
  readonly shortcuts: { readonly isOpen: boolean; show: () => void } | null;
  /** Gives the focus to a part of the page that is there after the next rendering. */
  focusPart(name: "wall-header" | "wall-meeting" | "wall-detail"): Promise<void>;
}
