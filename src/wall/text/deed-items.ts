import type { Card } from "../../core/query/card.ts";
import type { Deed } from "../../protocol/from-wall.ts";
import { deedTitles } from "../detail/deed-titles.ts";
import { deedsFor } from "../detail/deeds-for.ts";
import type { IconName } from "../icons.ts";
import type { MenuItem } from "../menu/menu-item.ts";

const shapes: Readonly<Partial<Record<Deed, IconName>>> = {
  experiment: "beaker",
  register: "git-commit",
  record: "graph-line",
  observe: "comment",
  memo: "note",
  learn: "lightbulb",
  wrong: "arrow-swap",
  decide: "arrow-right",
  propagate: "bell",
  "follow-up": "type-hierarchy-sub",
  amend: "edit",
  "check-back": "history",
  "link-branch": "link",
  "start-branch": "git-branch",
  pin: "pinned",
  unpin: "pinned",
};

/** The keys of deeds that have one. */
const keys: Readonly<Partial<Record<Deed, string>>> = {
  record: "R",
  decide: "D",
  "follow-up": "F",
  "link-branch": "B",
};

/** Everything that can be done with a card: first what it waits for, then what is always there. */
export function deedItemsOf(card: Card): readonly MenuItem[] {
  if (card.unreadable !== undefined) return [];
  const { next, others } = deedsFor(card);
  const always = [...others, card.pinned ? "unpin" : "pin"] as const;
  if (next.length === 0) return always.map(toItem);
  const awaited = { id: "next", title: "Next", isHeading: true };
  const also = { id: "also", title: "Also", isHeading: true };
  return [awaited, ...next.map(toItem), also, ...always.map(toItem)];
}

function toItem(deed: Deed): MenuItem {
  const shape = shapes[deed];
  const detail = keys[deed];
  return { id: deed, title: deedTitles[deed], ...(shape && { shape }), ...(detail && { detail }) };
}

/** The deed behind a line of a menu; `undefined` where it is none. */
export function findDeed(id: string): Deed | undefined {
  return id in deedTitles ? (id as Deed) : undefined;
}
