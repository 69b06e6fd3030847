import type { FromWall } from "../protocol/from-wall.ts";
import type { ToWall } from "../protocol/to-wall.ts";
import { readWallState, type WallState } from "../protocol/wall-state.ts";

/** The editor on the other side. The only place of the wall that knows it runs in a webview of VS Code. */
export class WallHost {
  readonly #api = acquireVsCodeApi<WallState>();

  /** Whether there is an editor. */
  static get isThere(): boolean {
    return typeof acquireVsCodeApi === "function";
  }

  post(message: FromWall): void {
    this.#api.postMessage(message);
  }

  /** How the wall was looked at before the reload; `undefined` the first time. */
  readState(): WallState | undefined {
    const stored: unknown = this.#api.getState();
    return stored === undefined ? undefined : readWallState(stored);
  }

  keepState(state: WallState): void {
    this.#api.setState(state);
  }

  onMessage(listener: (message: ToWall) => void): void {
    window.addEventListener("message", ({ data }: MessageEvent<ToWall | null | undefined>) => {
      if (data) listener(data);
    });
  }
}
