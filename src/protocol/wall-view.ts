import { groupings, wallViews } from "../core/query/search/query-looks.ts";

export { groupings, wallViews };
export type WallView = (typeof wallViews)[number];
export type Grouping = (typeof groupings)[number];
