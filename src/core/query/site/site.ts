import type { Card } from "../card.ts";
import type { LearningCard } from "../learnings/learning-card.ts";
import type { Meeting } from "../meeting/meeting.ts";
import type { Story } from "../story/story.ts";

/** What a wall without an editor behind it knows beside its cards. */
export interface SiteStatus {
  /** As `YYYY-MM-DD`: the day on which it was made, or of the revision that it shows. */
  readonly today: string;
  readonly objectives?: readonly { readonly title: string; readonly until?: string }[];
  readonly views?: readonly { readonly name: string; readonly query: string }[];
  readonly debtLimit?: number;
  readonly asOf?: { readonly revision: string; readonly date: string };
  readonly isCopy: true;
}

/** All that such a wall shows at once; plain JSON. */
export interface SiteContent {
  readonly status: SiteStatus;
  readonly cards: readonly Card[];
  readonly learnings: readonly LearningCard[];
  readonly meeting: Meeting;
}

/** The same as it stands in `data.js`, with how its stories are spread over files. */
export interface SiteData extends SiteContent {
  /** How many stories one file holds; they stand in the order of the cards. */
  readonly storiesPerFile: number;
}

/** Stories by the URI of their cards, as they stand in one file of `stories`. */
export type StoryFile = Readonly<Record<string, Story>>;

/** The names under which the files of a site meet in the page. */
export const siteNames = { data: "learningWallData", stories: "learningWallStories" } as const;

/** The path of a file of stories. */
export function storyPath(file: number): string {
  return `stories/${file}.js`;
}
