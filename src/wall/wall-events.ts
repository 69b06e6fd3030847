import type { Deed, FromWall } from "../protocol/from-wall.ts";
import type { WallState } from "../protocol/wall-state.ts";
import type { Grouping, WallView } from "../protocol/wall-view.ts";

/** What elements ask for. Everything bubbles out of the shadow roots: an element never knows who answers. */
abstract class WallEvent extends Event {
  constructor(type: keyof WallEvents) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A file shall be opened: at the line of its card, or at another (from zero). */
export class WallOpenEvent extends WallEvent {
  readonly uri: string;
  readonly line: number | undefined;

  constructor(uri: string, line?: number) {
    super("wall-open");
    this.uri = uri;
    this.line = line;
  }
}

/** The details of a card shall be shown; of none without one. */
export class WallDetailEvent extends WallEvent {
  readonly uri: string | undefined;

  constructor(uri?: string) {
    super("wall-detail");
    this.uri = uri;
  }
}

/** Something shall be done with a card. */
export class WallActEvent extends WallEvent {
  readonly deed: Deed;
  readonly uri: string;

  constructor(deed: Deed, uri: string) {
    super("wall-act");
    this.deed = deed;
    this.uri = uri;
  }
}

/** The cards shall be looked at in another way. */
export class WallViewEvent extends WallEvent {
  readonly view: WallView;

  constructor(view: WallView) {
    super("wall-view");
    this.view = view;
  }
}

/** Cards shall be put together by something else. */
export class WallGroupEvent extends WallEvent {
  readonly grouping: Grouping;

  constructor(grouping: Grouping) {
    super("wall-group");
    this.grouping = grouping;
  }
}

/** The table shall have other columns, or another order; what is absent stays. */
export class WallTableEvent extends WallEvent {
  readonly change: Pick<Partial<WallState>, "columns" | "sort">;

  constructor(change: WallTableEvent["change"]) {
    super("wall-table");
    this.change = change;
  }
}

/** A text shall be put on the clipboard; `what` says which, in words for people: "The table". */
export class WallCopyEvent extends WallEvent {
  readonly text: string;
  readonly what: string;

  constructor(text: string, what: string) {
    super("wall-copy");
    this.text = text;
    this.what = what;
  }
}

/** What is asked for shall be kept under a name, with the team. */
export class WallSaveViewEvent extends WallEvent {
  readonly query: string;

  constructor(query: string) {
    super("wall-save-view");
    this.query = query;
  }
}

/** Something shall be told to those who do not see it. */
export class WallSayEvent extends WallEvent {
  readonly sentence: string;

  constructor(sentence: string) {
    super("wall-say");
    this.sentence = sentence;
  }
}

/** An action of the editor shall run. */
export class WallRunEvent extends WallEvent {
  readonly action: Extract<FromWall, { type: "run" }>["action"];

  constructor(action: WallRunEvent["action"]) {
    super("wall-run");
    this.action = action;
  }
}

/** Other words are searched for; none with an empty query. */
export class WallQueryEvent extends WallEvent {
  readonly query: string;
  /** Whether it ends in a key whose value shall be typed now. */
  readonly isBegun: boolean;

  constructor(query: string, isBegun = false) {
    super("wall-query");
    this.query = query;
    this.isBegun = isBegun;
  }
}

/** A stage or a group of rows shall be folded, or unfolded when it is. */
export class WallFoldEvent extends WallEvent {
  readonly name: string;

  constructor(name: string) {
    super("wall-fold");
    this.name = name;
  }
}

/** A card got the focus. */
export class WallChooseEvent extends WallEvent {
  readonly uri: string;

  constructor(uri: string) {
    super("wall-choose");
    this.uri = uri;
  }
}

/** A line of a menu was picked. */
export class WallPickEvent extends WallEvent {
  readonly id: string;

  constructor(id: string) {
    super("wall-pick");
    this.id = id;
  }
}

/** The details of the next card shall be shown, or of the one before. */
export class WallStepEvent extends WallEvent {
  readonly direction: 1 | -1;

  constructor(direction: 1 | -1) {
    super("wall-step");
    this.direction = direction;
  }
}

/** The search field is left, towards the cards. */
export class WallLeaveEvent extends WallEvent {
  constructor() {
    super("wall-leave");
  }
}

/** The notice has been read and shall go. */
export class WallDismissEvent extends WallEvent {
  constructor() {
    super("wall-dismiss");
  }
}

/** Something beside cards is shown, or no longer, and the editor shall tell of it. */
export class WallWatchEvent extends WallEvent {
  readonly watch: Extract<FromWall, { type: "watch" }>;

  constructor(watch: WallWatchEvent["watch"]) {
    super("wall-watch");
    this.watch = watch;
  }
}

/** The last edit that was made from the wall shall be taken back. */
export class WallUndoEvent extends WallEvent {
  constructor() {
    super("wall-undo");
  }
}

/** A meeting shall be shown. */
export class WallPresentEvent extends WallEvent {
  constructor() {
    super("wall-present");
  }
}

/** The sheet of all keys shall be shown. */
export class WallKeysEvent extends WallEvent {
  constructor() {
    super("wall-keys");
  }
}

/** The board shall show more cards with fewer words, or all words again. */
export class WallDensityEvent extends WallEvent {
  constructor() {
    super("wall-density");
  }
}

/** The wall is looked at in another way, which shall survive a reload. */
export class WallStateEvent extends WallEvent {
  readonly state: WallState;

  constructor(state: WallState) {
    super("wall-state");
    this.state = state;
  }
}

interface WallEvents {
  "wall-open": WallOpenEvent;
  "wall-detail": WallDetailEvent;
  "wall-act": WallActEvent;
  "wall-view": WallViewEvent;
  "wall-group": WallGroupEvent;
  "wall-table": WallTableEvent;
  "wall-copy": WallCopyEvent;
  "wall-save-view": WallSaveViewEvent;
  "wall-say": WallSayEvent;
  "wall-run": WallRunEvent;
  "wall-query": WallQueryEvent;
  "wall-fold": WallFoldEvent;
  "wall-choose": WallChooseEvent;
  "wall-pick": WallPickEvent;
  "wall-step": WallStepEvent;
  "wall-leave": WallLeaveEvent;
  "wall-watch": WallWatchEvent;
  "wall-undo": WallUndoEvent;
  "wall-present": WallPresentEvent;
  "wall-keys": WallKeysEvent;
  "wall-density": WallDensityEvent;
  "wall-dismiss": WallDismissEvent;
  "wall-state": WallStateEvent;
}

declare global {
  interface HTMLElementEventMap extends WallEvents {}
}
