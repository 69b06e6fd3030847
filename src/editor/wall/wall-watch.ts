import type * as vscode from "vscode";
import type { Sliced } from "../../core/base/sliced.ts";
import { learningsOfInSlices } from "../../core/query/learnings/learnings-of.ts";
import { meetingInSlices } from "../../core/query/meeting/meeting-of.ts";
import { storyOf } from "../../core/query/story/story-of.ts";
import type { FromWall } from "../../protocol/from-wall.ts";
import type { Closer } from "../../protocol/to-wall.ts";
import { AtPause } from "../at-pause.ts";
import type { Picture } from "../live-workspace.ts";
import { TimeSlices } from "../time-slices.ts";
import type { WallMoment } from "./wall-moment.ts";

type Watched = Extract<FromWall, { type: "watch" }>;

/** What was last made, and of what. */
interface Made {
  readonly of: Picture;
  readonly text: string;
}

/**
 * What a page sees beside cards: made while it watches, told at once, and again at a pause when it has become another.
 *
 * What nobody watches is not made, and nothing holds the host while it is.
 */
export class WallWatch implements vscode.Disposable {
  readonly #moment: WallMoment;
  readonly #tell: (closer: Closer) => void;
  readonly #log: vscode.LogOutputChannel;
  readonly #slices = new TimeSlices();
  readonly #pause = new AtPause(() => this.#look());
  #made = new Map<string, Made>();
  #watched: Watched | undefined;
  #isAsked = false;
  #isWorking = false;

  constructor(moment: WallMoment, log: vscode.LogOutputChannel, tell: (closer: Closer) => void) {
    this.#moment = moment;
    this.#log = log;
    this.#tell = tell;
  }

  watch(watched: Watched): void {
    this.#watched = watched;
    this.#look();
  }

  /** What is shown has changed. */
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
    // What is no longer watched is told anew when somebody comes back to it.
    for (const name of this.#made.keys()) if (!this.#wanted.has(name)) this.#made.delete(name);
    this.#isAsked = true;
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        for (const [name, make] of this.#wanted) await this.#tellIfOther(name, make);
      }
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
    } finally {
      this.#isWorking = false;
    }
  }

  /** What is watched, what is quickly made first. */
  get #wanted(): ReadonlyMap<string, Maker> {
    const { story, playbook, meeting } = this.#watched ?? {};
    const wanted = new Map<string, Maker>();
    if (story !== undefined) wanted.set(`story ${story}`, (picture) => makeStory(story, picture));
    if (playbook) wanted.set("playbook", makePlaybook);
    if (meeting) wanted.set("meeting", makeMeeting);
    return wanted;
  }

  async #tellIfOther(name: string, make: Maker): Promise<void> {
    const { picture } = this.#moment;
    if (this.#made.get(name)?.of === picture) return;
    const closer = await this.#slices.run(whileWanted(make(picture), () => this.#wanted.has(name)));
    if (!closer || !this.#wanted.has(name)) return;
    const text = JSON.stringify(closer);
    const isSame = this.#made.get(name)?.text === text;
    this.#made.set(name, { of: picture, text });
    if (!isSame) this.#tell(closer);
  }
}

/** The same work, given up as soon as nobody wants it any more. */
function* whileWanted<T>(work: Sliced<T>, isWanted: () => boolean): Sliced<T | undefined> {
  while (isWanted()) {
    const { done, value } = work.next();
    if (done) return value;
    yield;
  }
  return undefined;
}

type Maker = (picture: Picture) => Sliced<Closer>;

function* makeStory(uri: string, { snapshot, today, cards }: Picture): Sliced<Closer> {
  yield;
  const story = storyOf(uri, { snapshot, today, cardOf: (other) => cards.byUri.get(other)?.card });
  return { type: "story", uri, story: story ?? null };
}

function* makePlaybook({ snapshot, today }: Picture): Sliced<Closer> {
  return { type: "playbook", learnings: yield* learningsOfInSlices(snapshot, today) };
}

function* makeMeeting({ snapshot, today, cards }: Picture): Sliced<Closer> {
  return { type: "meeting", meeting: yield* meetingInSlices(snapshot, today, { cards }) };
}
