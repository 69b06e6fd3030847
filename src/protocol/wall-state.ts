import { groupings, wallViews, type Grouping, type WallView } from "./wall-view.ts";

/** What the wall remembers over a reload: only how it is looked at, never what it shows. */
export interface WallState {
  readonly view: WallView;
  /** What stands in the search field. */
  readonly query: string;
  /** The URI of the card that had the focus, if any. */
  readonly focused?: string;
  /** The URI of the card whose details are open, if any. */
  readonly detail?: string;
  /** Stages whose column, and groups whose rows are folded. */
  readonly folded: readonly string[];
  readonly grouping: Grouping;
  readonly isCompact: boolean;
  /** The columns of the table in their order; the usual ones where it is absent. */
  readonly columns?: readonly string[] | undefined;
  readonly sort?: { readonly column: string; readonly isDescending: boolean } | undefined;
  /** How far each view was scrolled down, in pixels. */
  readonly scrolled: Readonly<Partial<Record<WallView, number>>>;
}

export const initialWallState: WallState = {
  view: "board",
  query: "",
  folded: [],
  grouping: "none",
  isCompact: false,
  scrolled: {},
};

/** Reads what was stored; anything that does not fit counts as absent, because storage is not trusted. */
export function readWallState(stored: unknown): WallState {
  if (!isRecord(stored)) return initialWallState;
  const { query, focused, detail, sort, columns } = stored;
  return {
    view: oneOf(wallViews, stored["view"]) ?? initialWallState.view,
    query: typeof query === "string" ? query : "",
    ...(typeof focused === "string" ? { focused } : {}),
    ...(typeof detail === "string" ? { detail } : {}),
    folded: wordsIn(stored["folded"]),
    grouping: oneOf(groupings, stored["grouping"]) ?? initialWallState.grouping,
    isCompact: stored["isCompact"] === true,
    ...(Array.isArray(columns) ? { columns: wordsIn(columns) } : {}),
    ...(isRecord(sort) && typeof sort["column"] === "string"
      ? { sort: { column: sort["column"], isDescending: sort["isDescending"] === true } }
      : {}),
    scrolled: scrolledIn(stored["scrolled"]),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function wordsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function scrolledIn(value: unknown): WallState["scrolled"] {
  if (!isRecord(value)) return {};
  const known = wallViews.flatMap((view): [WallView, number][] => {
    const height = value[view];
    return typeof height === "number" && Number.isFinite(height) && height >= 0 ? [[view, height]] : [];
  });
  return Object.fromEntries(known);
}
