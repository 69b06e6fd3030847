import { groupings, wallViews } from "../core/grammar/query-looks.ts";

export { groupings, wallViews };
export type WallView = (typeof wallViews)[number];
export type Grouping = (typeof groupings)[number];
