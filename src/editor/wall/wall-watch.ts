import type * as vscode from "vscode";
import { learningsOf } from "../../core/query/learnings/learnings-of.ts";
import { storyOf } from "../../core/query/story/story-of.ts";
import type { FromWall } from "../../protocol/from-wall.ts";
import type { Closer } from "../../protocol/to-wall.ts";
import { AtPause } from "../at-pause.ts";
import type { LiveWorkspace, Picture } from "../live-workspace.ts";

type Watched = Extract<FromWall, { type: "watch" }>;

/** What was last made, and of what. */
interface Made {
  readonly of: Picture;
  readonly text: string;
}

/**
 * What a page sees beside cards: made while it watches, told at once, and again at a pause when it has become another.
 *
 * What nobody watches is not made.
 */
export class WallWatch implements vscode.Disposable {
  readonly #workspace: LiveWorkspace;
  readonly #tell: (closer: Closer) => void;
  readonly #pause = new AtPause(() => this.#look());
  #made = new Map<string, Made>();
  #watched: Watched | undefined;

  constructor(workspace: LiveWorkspace, tell: (closer: Closer) => void) {
    this.#workspace = workspace;
    this.#tell = tell;
  }

  watch(watched: Watched): void {
    this.#watched = watched;
    this.#look();
  }

  /** The workspace has changed. */
  lookAgain(): void {
    if (this.#watched) this.#pause.ask();
  }

  /** The page may have missed what it was told. */
  tellAgain(): void {
    this.#made.clear();
    this.#look();
  }

  /** The page is gone, and with it its wishes. */
  stop(): void {
    this.#watched = undefined;
    this.#made.clear();
  }

  dispose(): void {
    this.stop();
    this.#pause.dispose();
  }

  #look(): void {
    const { story, playbook } = this.#watched ?? {};
    const wanted = new Map<string, Maker>();
    if (story !== undefined) wanted.set(`story ${story}`, (picture) => makeStory(story, picture));
    if (playbook) wanted.set("playbook", makePlaybook);
    // What is no longer watched is told anew when somebody comes back to it.
    for (const name of this.#made.keys()) if (!wanted.has(name)) this.#made.delete(name);
    for (const [name, make] of wanted) this.#tellIfOther(name, make);
  }

  #tellIfOther(name: string, make: Maker): void {
    const { picture } = this.#workspace;
    const before = this.#made.get(name);
    if (before?.of === picture) return;
    const closer = make(picture);
    const text = JSON.stringify(closer);
    this.#made.set(name, { of: picture, text });
    if (text !== before?.text) this.#tell(closer);
  }
}

type Maker = (picture: Picture) => Closer;

function makeStory(uri: string, { snapshot, today, cards }: Picture): Closer {
  const story = storyOf(uri, { snapshot, today, cardOf: (other) => cards.byUri.get(other)?.card });
  return { type: "story", uri, story: story ?? null };
}

const makePlaybook: Maker = ({ snapshot, today }) => ({ type: "playbook", learnings: learningsOf(snapshot, today) });
