import * as vscode from "vscode";
import { cardsOf, type CardTable } from "../../core/query/build-cards.ts";
import { earlierDay } from "../../core/query/earlier-day.ts";
import { FromWall } from "../../protocol/from-wall.ts";
import type { ToWall, WallStatus, Wish } from "../../protocol/to-wall.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { toPosition } from "../to-vscode.ts";
import type { WallActs } from "./wall-acts.ts";
import type { WallMoment } from "./wall-moment.ts";
import { singleKeysSetting, type WallStatusSource } from "./wall-status.ts";
import { WallWatch } from "./wall-watch.ts";

/** What all walls of a window stand on. */
export interface WallWorld {
  readonly workspace: LiveWorkspace;
  readonly moment: WallMoment;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly status: WallStatusSource;
  readonly acts: WallActs;
}

/**
 * Speaks with one page: tells it everything when it asks, and from then on what changed; does what it wishes.
 *
 * Whoever holds the page says when it is hidden, because then it is not alive, and asks again when it comes back.
 */
export class WallConnection implements vscode.Disposable {
  readonly #webview: vscode.Webview;
  readonly #world: WallWorld;
  readonly #focus: () => void;
  readonly #life = new Disposables();
  readonly #watch: WallWatch;
  #revision = 0;
  /** What the page was last told; absent until it has asked. */
  #told: { readonly cards: CardTable["byUri"]; readonly status: string } | undefined;
  /** What waits for a page that can hear it. */
  #wish: Wish | undefined;

  /** @param focus Gives the keys back to the page. */
  constructor(webview: vscode.Webview, world: WallWorld, focus: () => void) {
    this.#webview = webview;
    this.#world = world;
    this.#focus = focus;
    this.#watch = this.#life.add(new WallWatch(world.moment, world.log, (closer) => this.#send(closer)));
    this.#life.add(webview.onDidReceiveMessage((message: unknown) => this.#hear(message)));
    this.#life.add(world.moment.onDidChange(() => this.#tellChanges()));
    this.#life.add(
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration(singleKeysSetting) && this.#tellChanges(),
      ),
    );
  }

  /** Tells a wish, now or as soon as the page can hear it; of two that wait the later one counts. */
  wish(wish: Wish): void {
    if (this.#told) this.#send(wish);
    else this.#wish = wish;
  }

  /** The page is hidden, and not alive any more. */
  rest(): void {
    this.#told = undefined;
    this.#watch.stop();
  }

  dispose(): void {
    this.#life.dispose();
  }

  #hear(message: unknown): void {
    const { success, data } = FromWall.safeParse(message);
    if (success) void this.#do(data).catch((error: unknown) => this.#apologise(error));
    else this.#world.log.warn("The wall sent a message that is not understood; it was dropped.");
  }

  async #do(wish: FromWall): Promise<void> {
    switch (wish.type) {
      case "ready":
        return this.#tellAll();
      case "watch":
        return this.#watch.watch(wish);
      case "open":
        return this.#open(wish.uri, wish.line);
      case "run":
        return void (await vscode.commands.executeCommand(actionCommands[wish.action]));
      case "act":
        return this.#act(wish);
      case "undo":
        return this.#say(await this.#world.acts.undo());
      case "saveView":
        return this.#say(await this.#world.acts.run("the view", "learningWall.saveView", wish.query));
      case "copy":
        return vscode.env.clipboard.writeText(wish.text);
      default:
        return wish satisfies never;
    }
  }

  #tellAll(): void {
    const { picture } = this.#world.moment;
    const status = this.#status();
    this.#told = { cards: picture.cards.byUri, status: JSON.stringify(status) };
    this.#send({ type: "cards", revision: ++this.#revision, cards: cardsOf(picture.cards), status });
    this.#watch.tellAgain();
    if (this.#wish) this.#send(this.#wish);
    this.#wish = undefined;
  }

  #tellChanges(): void {
    if (!this.#told) return;
    const { picture } = this.#world.moment;
    const status = this.#status();
    const [before, now] = [this.#told, { cards: picture.cards.byUri, status: JSON.stringify(status) }];
    this.#told = now;
    this.#watch.lookAgain();
    const uris = Array.from(now.cards.keysApartFrom(before.cards));
    if (uris.length === 0 && now.status === before.status) return;
    const changed = uris.flatMap((uri) => now.cards.get(uri)?.card ?? []);
    const removed = uris.filter((uri) => !now.cards.has(uri));
    this.#send({ type: "changes", revision: ++this.#revision, changed, removed, status });
  }

  #status(): WallStatus {
    const { moment, status } = this.#world;
    return { ...status.statusOf(moment.picture), ...(moment.asOf && { asOf: moment.asOf }) };
  }

  #send(message: ToWall): void {
    void this.#webview.postMessage(message);
  }

  #say(sentence: unknown): void {
    if (typeof sentence === "string") this.#send({ type: "say", sentence });
  }

  /** Opens one of our files at a line, else where it is broken, else at the line of its card; others are refused. */
  async #open(uri: string, line: number | undefined): Promise<void> {
    const { snapshot, cards } = this.#world.workspace.picture;
    const entry = snapshot.entries.get(uri);
    if (!entry) return this.#say(notThere);
    const problem = entry.source.isBroken ? entry.source.problems[0]?.range.start : undefined;
    const first = problem ?? { line: cards.byUri.get(uri)?.card.line ?? 0, character: 0 };
    const place = toPosition(line === undefined ? first : { line, character: 0 });
    const selection = new vscode.Range(place, place);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection }).then(undefined, (error: unknown) => {
      this.#world.log.error(error instanceof Error ? error : String(error));
      throw new Error(`${entry.path} could not be opened.`);
    });
  }

  /** Does something with a card; the keys come back to the wall unless an editor was opened on purpose. */
  async #act({ deed, uri }: Extract<FromWall, { type: "act" }>): Promise<void> {
    const { workspace, moment } = this.#world;
    const entry = workspace.picture.snapshot.entries.get(uri);
    if (moment.asOf) return this.#say(earlierDay);
    if (!entry) return this.#say(notThere);
    const editor = vscode.window.activeTextEditor;
    await this.#world.acts.act(deed, uri, entry.id);
    if (vscode.window.activeTextEditor === editor) this.#focus();
  }

  #apologise(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#world.log.error(error instanceof Error ? error : message);
    void vscode.window.showErrorMessage(plainText(message));
  }
}

const notThere = "That file is not there any more.";

/** What runs for the actions of the wall that are not about one card. */
const actionCommands = {
  newUnit: "learningWall.newUnit",
  newExperiment: "learningWall.newExperiment",
  openSample: "learningWall.openSample",
  openReview: "learningWall.review",
  exportWall: "learningWall.exportWall",
  asOf: "learningWall.asOf",
  asOfToday: "learningWall.asOfToday",
} as const satisfies Record<Extract<FromWall, { type: "run" }>["action"], string>;
