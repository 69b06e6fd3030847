import type { WallState } from "../../protocol/wall-state.ts";
import { groupings, wallViews, type Grouping, type WallView } from "../../protocol/wall-view.ts";

/** How a query wants to be looked at: `group:owner`, `view:timeline`. */
export interface QueryLooks {
  readonly grouping?: Grouping;
  readonly view?: WallView;
}

/** The looks that stand in a query; a term that names none is left to the search. */
export function looksIn(query: string): QueryLooks {
  const grouping = groupings.find((known) => known === termIn(query, "group"));
  const view = wallViews.find((known) => known === termIn(query, "view"));
  return { ...(grouping && { grouping }), ...(view && { view }) };
}

/** The state with another query. Looks that the query did not have before take effect; then people may look otherwise. */
export function queryIn(state: WallState, query: string): WallState {
  const before = looksIn(state.query);
  const { grouping, view } = looksIn(query);
  return {
    ...state,
    query,
    ...(grouping && grouping !== before.grouping && { grouping }),
    ...(view && view !== before.view && { view }),
  };
}

/** The query with the looks of now, so that whoever chooses it again sees the same. */
export function queryToSave({ query, grouping, view }: WallState): string {
  const words = withoutLooks(query).split(/\s+/);
  const looks = [grouping === "none" ? "" : `group:${grouping}`, view === "board" ? "" : `view:${view}`];
  return [...words, ...looks].filter(Boolean).join(" ");
}

/** What is left of a query to be searched for; a look that names none is left too, so that the search can say so. */
export function withoutLooks(query: string): string {
  return query.replace(lookPattern, "");
}

const lookPattern = new RegExp(
  `(?<!\\S)(?:group:(?:${groupings.join("|")})|view:(?:${wallViews.join("|")}))(?!\\S)`,
  "g",
);

function termIn(query: string, name: "group" | "view"): string | undefined {
  return query
    .split(/\s+/)
    .findLast((word) => word.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}
