import * as vscode from "vscode";
import type { Wish } from "../../protocol/to-wall.ts";
import { WallConnection, type WallWorld } from "./wall-connection.ts";
import { showWallIn } from "./show-wall-in.ts";
import { wallViewType } from "./wall-view-type.ts";

/** The wall in an editor tab: at most one. While it is hidden its page is not alive. */
export class WallPanel implements vscode.Disposable {
  readonly #world: WallWorld;
  #open: { readonly panel: vscode.WebviewPanel; readonly connection: WallConnection } | undefined;

  constructor(world: WallWorld) {
    this.#world = world;
  }

  /** @param wish What is to be looked at; without one the wall stays as it was left. */
  reveal(wish?: Wish): void {
    if (this.#open) this.#open.panel.reveal();
    else this.restore(vscode.window.createWebviewPanel(wallViewType, "Learning Wall", vscode.ViewColumn.Active));
    if (wish) this.#open?.connection.wish(wish);
  }

  /** Takes over a panel: a new one, or the one that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel): void {
    this.#open?.panel.dispose();
    const { extensionUri } = this.#world;
    const connection = new WallConnection(panel.webview, this.#world, () => panel.reveal());
    this.#open = { panel, connection };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "wall-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "wall-dark.svg"),
    };
    panel.onDidChangeViewState(() => {
      if (!panel.visible) connection.rest();
    });
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#open?.panel === panel) this.#open = undefined;
    });
    showWallIn(panel.webview, extensionUri);
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }
}
