import { parseWallQuery, type QueryTerm } from "../../core/grammar/wall-query.ts";
import { withoutKey } from "../../core/query/search/edit-query.ts";
import { closed } from "../../core/query/search/split-query.ts";
import type { WallState } from "../../protocol/wall-state.ts";
import { groupings, wallViews, type Grouping, type WallView } from "../../protocol/wall-view.ts";

/** How a query wants to be looked at: `group:owner`, `view:timeline`. */
export interface QueryLooks {
  readonly grouping?: Grouping;
  readonly view?: WallView;
}

/** The looks that stand in a query, the last of each; a term that names none changes nothing. */
export function looksIn(query: string): QueryLooks {
  const { terms } = parseWallQuery(query);
  const asked = { group: valueOf(terms, "group"), view: valueOf(terms, "view") };
  const grouping = groupings.find((known) => known === asked.group);
  const view = wallViews.find((known) => known === asked.view);
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
  const asked = withoutKey(withoutKey(query, "group"), "view").trim();
  const looks = [grouping === "none" ? "" : `group:${grouping}`, view === "board" ? "" : `view:${view}`];
  return [closed(asked), ...looks].filter(Boolean).join(" ");
}

function valueOf(terms: readonly QueryTerm[], name: "group" | "view"): string | undefined {
  return terms.findLast(({ key, isNegated }) => key === name && !isNegated)?.value.toLowerCase();
}
