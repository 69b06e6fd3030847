/** By what cards are put together: lanes of the board, groups of timeline and table. */
export const groupings = ["none", "objective", "owner", "kind"] as const;

/** The ways of looking at one query, in the order of their keys `1` to `6`. */
export const wallViews = ["board", "timeline", "lineage", "table", "insights", "playbook"] as const;

/** What a query may say of how its cards are looked at, which finds none of them. */
export const looksOfQuery: Readonly<Record<"group" | "view", readonly string[]>> = {
  group: groupings,
  view: wallViews,
};
