import * as vscode from "vscode";
import type { CardTable } from "../../core/query/build-cards.ts";
import { FromWall } from "../../protocol/from-wall.ts";
import type { ToWall, WallStatus } from "../../protocol/to-wall.ts";
import { plainText } from "../plain-text.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toPosition } from "../to-vscode.ts";
import { wallPage } from "./wall-page.ts";
import { wallViewType } from "./wall-view-type.ts";

/**
 * The wall in an editor tab: at most one, which is told everything when it asks, and from then on what changed.
 *
 * While it is hidden its page is not alive; when it comes back it asks again.
 */
export class WallPanel implements vscode.Disposable {
  readonly #workspace: LiveWorkspace;
  readonly #extensionUri: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #panel: vscode.WebviewPanel | undefined;
  #life = new Disposables();
  #revision = 0;
  /** What the page was last told; absent until it has asked. */
  #told: CardTable["byUri"] | undefined;
  /** The card to be shown as soon as the page can. */
  #wanted: string | undefined;

  constructor(workspace: LiveWorkspace, extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#workspace = workspace;
    this.#extensionUri = extensionUri;
    this.#log = log;
  }

  /** @param card The URI of the card to bring to the front; without one the wall stays as it was left. */
  reveal(card?: string): void {
    this.#wanted = card;
    if (this.#panel) this.#panel.reveal();
    else this.restore(vscode.window.createWebviewPanel(wallViewType, "Learning Wall", vscode.ViewColumn.Active));
    if (this.#told) this.#showWanted();
  }

  #showWanted(): void {
    if (this.#wanted !== undefined) this.#send({ type: "show", uri: this.#wanted });
    this.#wanted = undefined;
  }

  /** Takes over a panel: a new one, or the one that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#told = undefined;
    const life = new Disposables();
    this.#life = life;
    const { webview } = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extensionUri, "media", "wall-light.svg"),
      dark: vscode.Uri.joinPath(this.#extensionUri, "media", "wall-dark.svg"),
    };
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.#extensionUri, "dist")] };
    life.add(webview.onDidReceiveMessage((message: unknown) => this.#hear(message)));
    life.add(this.#workspace.onDidChange(() => this.#tellChanges()));
    life.add(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#told = undefined;
      }),
    );
    panel.onDidDispose(() => {
      life.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    webview.html = wallPage(webview, this.#extensionUri);
  }

  dispose(): void {
    this.#life.dispose();
    this.#panel?.dispose();
  }

  #hear(message: unknown): void {
    const { success, data } = FromWall.safeParse(message);
    if (!success) {
      this.#log.warn("The wall sent a message that is not understood; it was dropped.");
      return;
    }
    switch (data.type) {
      case "ready":
        return this.#tellAll();
      case "open":
        return void this.#open(data.uri).catch((error: unknown) => this.#apologise(data.uri, error));
      case "run":
        return void vscode.commands.executeCommand(`learningWall.${data.action}`);
      case "copy":
        return void vscode.env.clipboard.writeText(data.text);
      default:
        return undefined;
    }
  }

  #tellAll(): void {
    const { cards, picture } = this.#workspace;
    this.#told = picture.cards.byUri;
    this.#send({ type: "cards", revision: ++this.#revision, cards, status: this.#status() });
    this.#showWanted();
  }

  #tellChanges(): void {
    const before = this.#told;
    if (!before) return;
    const now = this.#workspace.picture.cards.byUri;
    const uris = Array.from(now.keysApartFrom(before));
    const changed = uris.flatMap((uri) => now.get(uri)?.card ?? []);
    const removed = uris.filter((uri) => !now.has(uri));
    this.#told = now;
    this.#send({ type: "changes", revision: ++this.#revision, changed, removed, status: this.#status() });
  }

  #send(message: ToWall): void {
    void this.#panel?.webview.postMessage(message);
  }

  #status(): WallStatus {
    const { reading, today, snapshot } = this.#workspace.picture;
    const broken = Array.from(snapshot.entries.values())
      .filter(({ source }) => source.isBroken)
      .sort((a, b) => a.path.localeCompare(b.path) || (a.uri < b.uri ? -1 : 1));
    const [first] = broken;
    const problem = first?.source.problems[0];
    return {
      today,
      ...(reading ? { reading } : {}),
      ...(first && problem
        ? {
            unreadable: {
              count: broken.length,
              uri: first.uri,
              file: first.path,
              line: problem.range.start.line,
              message: problem.message,
            },
          }
        : {}),
    };
  }

  /** Opens the file of a card; anything that is not one of our files is refused. */
  async #open(uri: string): Promise<void> {
    const { snapshot, cards } = this.#workspace.picture;
    const entry = snapshot.entries.get(uri);
    if (!entry) return;
    const problem = entry.source.isBroken ? entry.source.problems[0]?.range.start : undefined;
    const place = toPosition(problem ?? { line: cards.byUri.get(uri)?.card.line ?? 0, character: 0 });
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(place, place) });
  }

  #apologise(uri: string, error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
    void vscode.window.showErrorMessage(plainText(`${path} could not be opened.`));
  }
}
