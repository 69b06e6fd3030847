/** What the wall remembers over a reload: only how it is looked at, never what it shows. */
export interface WallState {
  /** What stands in the search field. */
  readonly query: string;
  /** The URI of the card that had the focus, if any. */
  readonly focused?: string;
  /** Stages whose column is folded. */
  readonly folded: readonly string[];
}

export const initialWallState: WallState = { query: "", folded: [] };

/** Reads what was stored; anything that does not fit counts as absent, because storage is not trusted. */
export function readWallState(stored: unknown): WallState {
  if (typeof stored !== "object" || stored === null) return initialWallState;
  const { query, focused, folded } = stored as Record<string, unknown>;
  return {
    query: typeof query === "string" ? query : "",
    ...(typeof focused === "string" ? { focused } : {}),
    folded: Array.isArray(folded) ? folded.filter((stage) => typeof stage === "string") : [],
  };
}
