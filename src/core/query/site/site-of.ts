import type { Day } from "../../base/day.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { buildCards, cardsOf } from "../build-cards.ts";
import { learningsOf } from "../learnings/learnings-of.ts";
import { meetingOf } from "../meeting/meeting-of.ts";
import { storyOf } from "../story/story-of.ts";
import { teamStatusOf } from "../team-status.ts";
import { siteFiles, type SiteFile, type SiteParts } from "./site-files.ts";
import type { SiteStatus } from "./site.ts";

/** What a site shows. */
export interface SiteMoment {
  readonly snapshot: Snapshot;
  readonly today: Day;
  /** The revision that it is of; today's files where there is none. */
  readonly asOf?: SiteStatus["asOf"];
}

/** The files of a site that shows everything as it is at one moment, one after another. */
export function siteOf(
  { snapshot, today, asOf }: SiteMoment,
  parts: Pick<SiteParts, "script" | "styles">,
): Generator<SiteFile, void> {
  const table = buildCards(snapshot, today);
  const cards = cardsOf(table).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  return siteFiles({
    ...parts,
    roots: rootsOf(snapshot),
    content: {
      status: { today, ...teamStatusOf(snapshot), ...(asOf && { asOf }), isCopy: true },
      cards,
      learnings: learningsOf(snapshot, today),
      meeting: meetingOf(snapshot, today, { cards: table }),
    },
    storyOf: (uri) => storyOf(uri, { snapshot, today, cardOf: (other) => table.byUri.get(other)?.card }),
  });
}

function rootsOf({ entries }: Snapshot): readonly string[] {
  return Array.from(new Set(Array.from(entries.values(), ({ root }) => root))).toSorted();
}
