/** What a key asks for in a meeting. */
export type MeetingWish =
  | { readonly type: "step"; readonly direction: 1 | -1 }
  | { readonly type: "first" | "last" | "decide" | "follow-up" | "open" };

const moves: Readonly<Record<string, MeetingWish>> = {
  ArrowRight: { type: "step", direction: 1 },
  ArrowLeft: { type: "step", direction: -1 },
  PageDown: { type: "step", direction: 1 },
  PageUp: { type: "step", direction: -1 },
  " ": { type: "step", direction: 1 },
  Home: { type: "first" },
  End: { type: "last" },
};

const letters: Readonly<Record<string, MeetingWish>> = {
  d: { type: "decide" },
  f: { type: "follow-up" },
  e: { type: "open" },
};

/**
 * What a key asks for, whoever has the focus; `undefined` where it belongs to a dialog, to VS Code or to nobody. On a
 * button the space bar presses it.
 *
 * @param isTurned Whether the page runs from right to left, and the arrows with it.
 */
export function meetingWishOf(event: KeyboardEvent, hasSingleKeys: boolean, isTurned = false): MeetingWish | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const path = event.composedPath();
  if (path.some((target) => target instanceof HTMLDialogElement)) return undefined;
  if (event.key === " " && path[0] instanceof HTMLButtonElement) return undefined;
  if (event.key.length === 1 && event.key !== " ") return hasSingleKeys ? letters[event.key.toLowerCase()] : undefined;
  const wish = moves[event.key];
  const isArrow = event.key === "ArrowLeft" || event.key === "ArrowRight";
  return wish?.type === "step" && isTurned && isArrow ? { ...wish, direction: wish.direction === 1 ? -1 : 1 } : wish;
}
