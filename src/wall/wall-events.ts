import type { Stage } from "../core/base/stage.ts";
import type { FromWall } from "../protocol/from-wall.ts";
import type { WallState } from "../protocol/wall-state.ts";

/** What elements ask for. Everything bubbles out of the shadow roots: an element never knows who answers. */
abstract class WallEvent extends Event {
  constructor(type: keyof WallEvents) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A file shall be opened at the line of its card. */
export class WallOpenEvent extends WallEvent {
  readonly uri: string;

  constructor(uri: string) {
    super("wall-open");
    this.uri = uri;
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

  constructor(query: string) {
    super("wall-query");
    this.query = query;
  }
}

/** A stage shall be folded, or unfolded when it is. */
export class WallFoldEvent extends WallEvent {
  readonly stage: Stage;

  constructor(stage: Stage) {
    super("wall-fold");
    this.stage = stage;
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
  "wall-run": WallRunEvent;
  "wall-query": WallQueryEvent;
  "wall-fold": WallFoldEvent;
  "wall-choose": WallChooseEvent;
  "wall-leave": WallLeaveEvent;
  "wall-dismiss": WallDismissEvent;
  "wall-state": WallStateEvent;
}

declare global {
  interface HTMLElementEventMap extends WallEvents {}
}
