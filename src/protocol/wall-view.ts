/** The ways of looking at one query, in the order of their keys `1` to `6`. */
export const wallViews = ["board", "timeline", "lineage", "table", "insights", "playbook"] as const;
export type WallView = (typeof wallViews)[number];

/** By what cards are put together: lanes of the board, groups of timeline and table. */
export const groupings = ["none", "objective", "owner", "kind"] as const;
export type Grouping = (typeof groupings)[number];
