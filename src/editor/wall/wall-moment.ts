import * as vscode from "vscode";
import type { WallStatus } from "../../protocol/to-wall.ts";
import { ContextKey } from "../context-key.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace, Picture } from "../live-workspace.ts";

/** Everything as it was in a revision. */
export interface Past {
  readonly picture: Picture;
  readonly asOf: NonNullable<WallStatus["asOf"]>;
}

/** What walls show: the files of now, or those of a revision that somebody looks back at. */
export class WallMoment implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #workspace: LiveWorkspace;
  readonly #isPastShown = new ContextKey("learningWall.isPastShown");
  #past: Past | undefined;

  /** What is shown is another, or may be. */
  readonly onDidChange = this.#didChange.event;

  constructor(workspace: LiveWorkspace) {
    this.#workspace = workspace;
    // What changes today changes nothing of a day that is over.
    this.#disposables.add(workspace.onDidChange(() => !this.#past && this.#didChange.fire()));
  }

  get picture(): Picture {
    return this.#past?.picture ?? this.#workspace.picture;
  }

  /** Absent while today is shown. */
  get asOf(): Past["asOf"] | undefined {
    return this.#past?.asOf;
  }

  /** Shows a past, or today again without one. */
  show(past: Past | undefined): void {
    this.#past = past;
    this.#isPastShown.set(past !== undefined);
    this.#didChange.fire();
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
