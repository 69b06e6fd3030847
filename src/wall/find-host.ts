import type { Host } from "./host.ts";
import { SiteHost } from "./site-host.ts";
import { WallHost } from "./wall-host.ts";

/** Whoever stands behind the page; nobody where the data of a site are missing or damaged. */
export function findHost(): Host | undefined {
  const { learningWallData } = window;
  if (learningWallData) return new SiteHost(learningWallData);
  return WallHost.isThere ? new WallHost() : undefined;
}
