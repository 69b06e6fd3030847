import { pageName, siteMark } from "./site-files.ts";

/** What a folder holds before a site is written to it. */
export interface SitePlace {
  /** The names in it. */
  readonly names: readonly string[];
  /** The text of its page, where there is one. */
  readonly page?: string | undefined;
}

/** Whether an earlier site of ours is there, which may be written over. */
export function holdsSite({ page }: Pick<SitePlace, "page">): boolean {
  return page?.includes(siteMark) ?? false;
}

/** A name in a folder that a site would overwrite though it is somebody else's. */
export function findTaken(place: SitePlace): string | undefined {
  return holdsSite(place) ? undefined : place.names.find((name) => namesOfSite.has(name));
}

const namesOfSite: ReadonlySet<string> = new Set([pageName, "data.js", "wall.js", "wall.css", "stories"]);

/** Those of the names in the folder of stories that an earlier site left there. */
export function staleStories(names: readonly string[], written: Iterable<string>): readonly string[] {
  const now = new Set(written);
  return names.filter((name) => /^\d+\.js$/.test(name) && !now.has(`stories/${name}`));
}
