import { nextStepsOf } from "../../core/query/next-steps.ts";
import type { Card } from "../../core/query/card.ts";
import type { Deed } from "../../protocol/from-wall.ts";
import type { IconName } from "../icons.ts";
import type { MenuItem } from "../wall-menu.ts";

/** How the deeds are called on buttons and in menus. */
export const deedTitles: Readonly<Record<Deed, string>> = {
  experiment: "New experiment",
  register: "Register the plan",
  record: "Record result",
  observe: "Add observation",
  memo: "Write memo",
  learn: "Write learning",
  wrong: "Say what was believed",
  decide: "Decide",
  propagate: "Tell others",
  "follow-up": "Follow-up unit",
  amend: "Amend the plan",
  "check-back": "Record check-back",
  "link-branch": "Link branch",
  "start-branch": "Start branch",
  pin: "Pin",
  unpin: "Unpin",
};

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
  const pin = card.pinned ? "unpin" : "pin";
  if (card.unreadable !== undefined) return [];
  const next: readonly Deed[] = nextStepsOf(card);
  const always = card.kind === "unit" ? deedsOfUnit : deedsOfExperiment;
  const others = [...always, pin].filter((deed): deed is Deed => !next.includes(deed as Deed));
  return [
    ...(next.length > 0 ? [{ id: "next", title: "It waits for", isHeading: true }, ...next.map(toItem)] : []),
    ...(next.length > 0 ? [{ id: "also", title: "Also", isHeading: true }] : []),
    ...others.map(toItem),
  ];
}

const deedsOfUnit = ["experiment", "follow-up", "link-branch", "start-branch"] as const satisfies readonly Deed[];

const deedsOfExperiment = [
  "observe",
  "memo",
  "learn",
  "wrong",
  "amend",
  "follow-up",
  "link-branch",
  "start-branch",
] as const satisfies readonly Deed[];

function toItem(deed: Deed): MenuItem {
  const shape = shapes[deed];
  const detail = keys[deed];
  return { id: deed, title: deedTitles[deed], ...(shape && { shape }), ...(detail && { detail }) };
}

/** The deed behind a line of a menu; `undefined` where it is none. */
export function findDeed(id: string): Deed | undefined {
  return id in deedTitles ? (id as Deed) : undefined;
}
