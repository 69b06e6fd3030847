import { siteNames, storyPath, type SiteData, type StoryFile } from "../core/query/site/site.ts";
import type { Story } from "../core/query/story/story.ts";
import type { FromWall } from "../protocol/from-wall.ts";
import type { ToWall } from "../protocol/to-wall.ts";
import { readWallState, type WallState } from "../protocol/wall-state.ts";
import type { Host } from "./host.ts";

declare global {
  interface Window {
    /** Set by `data.js`. */
    learningWallData?: SiteData;
    /** Called by the files of stories. */
    learningWallStories?: (file: number, stories: StoryFile) => void;
  }
}

const pauseInMilliseconds = 300;

/** The side of the editor, played by the files of a site: it answers what the wall asks, and can change nothing. */
export class SiteHost implements Host {
  readonly #data: SiteData;
  readonly #nonce = document.currentScript?.nonce ?? "";
  readonly #files = new Map<number, Promise<StoryFile>>();
  readonly #arrivals = new Map<number, (stories: StoryFile) => void>();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #listener: (message: ToWall) => void = () => {};

  constructor(data: SiteData) {
    this.#data = data;
    window[siteNames.stories] = (file, stories) => this.#arrivals.get(file)?.(stories);
    // An address that somebody was sent may be pasted over the one of the same page; our own changes do not tell.
    window.addEventListener("hashchange", () => location.reload());
  }

  post(message: FromWall): void {
    if (message.type === "ready") this.#answer({ type: "cards", revision: 1, ...this.#data });
    else if (message.type === "watch") this.#show(message);
    else if (message.type === "copy") void this.#copy(message.text);
  }

  onMessage(listener: (message: ToWall) => void): void {
    this.#listener = listener;
  }

  /** How the wall is looked at stands in the address, so that it can be sent to somebody. */
  readState(): WallState | undefined {
    const kept = new URLSearchParams(location.hash.slice(1)).get("wall");
    if (kept === null) return undefined;
    try {
      return readWallState(JSON.parse(kept));
    } catch {
      return undefined;
    }
  }

  /** In pauses, because browsers refuse an address that changes at every pixel of a scroll. */
  keepState(state: WallState): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      history.replaceState(null, "", `#${new URLSearchParams({ wall: JSON.stringify(state) }).toString()}`);
    }, pauseInMilliseconds);
  }

  #show({ story, playbook, meeting }: Extract<FromWall, { type: "watch" }>): void {
    if (playbook) this.#answer({ type: "playbook", learnings: this.#data.learnings });
    if (meeting) this.#answer({ type: "meeting", meeting: this.#data.meeting });
    if (story !== undefined) void this.#tell(story);
  }

  async #tell(uri: string): Promise<void> {
    this.#answer({ type: "story", uri, story: await this.#findStory(uri) });
  }

  async #findStory(uri: string): Promise<Story | null> {
    const at = this.#data.cards.findIndex((card) => card.uri === uri);
    if (at < 0) return null;
    const stories = await this.#load(Math.floor(at / this.#data.storiesPerFile));
    return stories[uri] ?? null;
  }

  /** A page from disk may not fetch, but it may run a script that brings its data along. */
  #load(file: number): Promise<StoryFile> {
    let loading = this.#files.get(file);
    if (!loading) {
      const script = document.createElement("script");
      script.nonce = this.#nonce;
      script.src = storyPath(file);
      loading = new Promise((resolve) => {
        this.#arrivals.set(file, resolve);
        // It calls while it runs; one that is damaged has said nothing by then.
        for (const end of ["load", "error"]) script.addEventListener(end, () => resolve({}));
      });
      this.#files.set(file, loading);
      document.head.append(script);
    }
    return loading;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#answer({ type: "say", sentence: "The browser did not allow copying from this page." });
    }
  }

  /** Never while the wall still asks. */
  #answer(message: ToWall): void {
    queueMicrotask(() => this.#listener(message));
  }
}
