import * as vscode from "vscode";
import { ContextKey } from "../context-key.ts";
import { Disposables } from "../disposables.ts";
import { WallConnection, type WallWorld } from "./wall-connection.ts";
import { showWallIn } from "./show-wall-in.ts";
import { wallViewId } from "./wall-view-type.ts";

/** The wall as a narrow view of the sidebar, which comes with the first card. It remembers how it is looked at by itself. */
export function registerWallSidebar(world: WallWorld): vscode.Disposable {
  const { workspace } = world;
  const disposables = new Disposables();
  const hasCards = new ContextKey("learningWall.hasCards");
  const tell = (): void => hasCards.set(0 < workspace.picture.cards.byUri.size);
  disposables.add(
    vscode.window.registerWebviewViewProvider(wallViewId, { resolveWebviewView: (view) => connect(view, world) }),
  );
  disposables.add(workspace.onDidChange(tell));
  tell();
  return disposables;
}

function connect(view: vscode.WebviewView, world: WallWorld): void {
  const connection = new WallConnection(view.webview, world, () => view.show());
  view.onDidChangeVisibility(() => {
    if (!view.visible) connection.rest();
  });
  view.onDidDispose(() => connection.dispose());
  showWallIn(view.webview, world.extensionUri);
}
