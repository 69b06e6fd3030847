import type { FromWall } from "../protocol/from-wall.ts";
import type { ToWall } from "../protocol/to-wall.ts";
import type { WallState } from "../protocol/wall-state.ts";

/** Whoever stands behind the wall: the editor, or the files of a site. */
export interface Host {
  post(message: FromWall): void;
  onMessage(listener: (message: ToWall) => void): void;
  /** How the wall was looked at before; `undefined` the first time. */
  readState(): WallState | undefined;
  keepState(state: WallState): void;
}
