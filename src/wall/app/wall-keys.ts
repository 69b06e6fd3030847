import { wallViews, type WallView } from "../../protocol/wall-view.ts";
import type { Deed } from "../../protocol/from-wall.ts";

/** What a key asks of the wall. */
export type KeyWish =
  | { readonly type: "view"; readonly view: WallView }
  | { readonly type: "act"; readonly deed: Deed }
  | { readonly type: "step" | "part"; readonly direction: 1 | -1 }
  | {
      readonly type:
        "search" | "open" | "choose" | "lanes" | "compact" | "present" | "keys" | "undo" | "leave" | "more";
    };

const letters: Readonly<Record<string, KeyWish>> = {
  ...Object.fromEntries(wallViews.map((view, at) => [`${at + 1}`, { type: "view", view } satisfies KeyWish])),
  "/": { type: "search" },
  "?": { type: "keys" },
  e: { type: "open" },
  r: { type: "act", deed: "record" },
  d: { type: "act", deed: "decide" },
  f: { type: "act", deed: "follow-up" },
  b: { type: "act", deed: "link-branch" },
  l: { type: "lanes" },
  c: { type: "compact" },
  p: { type: "present" },
  j: { type: "step", direction: 1 },
  k: { type: "step", direction: -1 },
  "[": { type: "part", direction: -1 },
  "]": { type: "part", direction: 1 },
};

/** What a key asks for, whoever has the focus; `undefined` where it belongs to a field, to VS Code or to nobody. */
export function keyWishOf(event: KeyboardEvent, hasSingleKeys: boolean): KeyWish | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.key === "Escape") return { type: "leave" };
  if (isField(event.composedPath()[0])) return undefined;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === "z" && !event.shiftKey ? { type: "undo" } : undefined;
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return { type: "more" };
  if (event.key === " ") return { type: "choose" };
  if (!hasSingleKeys) return undefined;
  return letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/** Where a letter is a letter. */
function isField(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target instanceof HTMLInputElement
    ? !["button", "checkbox", "radio", "range"].includes(target.type)
    : target.matches("textarea, select") || target.isContentEditable;
}
