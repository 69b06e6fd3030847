import type { WallState } from "../../protocol/wall-state.ts";
import type { WallView } from "../../protocol/wall-view.ts";

/** Folds a stage or a group, or unfolds it when it is folded. */
export function foldIn(state: WallState, name: string): WallState {
  const { folded } = state;
  return { ...state, folded: folded.includes(name) ? folded.filter((other) => other !== name) : [...folded, name] };
}

/** Opens the details of a card, or closes them. */
export function detailIn(state: WallState, uri: string | undefined): WallState {
  if (uri !== undefined) return { ...state, detail: uri, focused: uri };
  const { detail, ...closed } = state;
  return detail === undefined ? state : closed;
}

export function scrolledIn(state: WallState, view: WallView, height: number): WallState {
  return { ...state, scrolled: { ...state.scrolled, [view]: height } };
}

/** Unfolds whatever could hide a card in the view that is shown. */
export function unfoldedIn(state: WallState, stage: string): WallState {
  const prefix = state.view === "board" ? "lane:" : `${state.view}:`;
  return { ...state, folded: state.folded.filter((name) => name !== stage && !name.startsWith(prefix)) };
}
