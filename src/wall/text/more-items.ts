import type { Card } from "../../core/query/card.ts";
import { WallActEvent, WallOpenEvent } from "../wall-events.ts";
import type { MenuItem } from "../menu/menu-item.ts";
import { deedItemsOf, findDeed } from "./deed-items.ts";

const openFile: MenuItem = { id: "open", title: "Open file", shape: "go-to-file", detail: "E" };

/** Everything that can be done at a card: opening its file, and its deeds. */
export function moreItemsOf(card: Card): readonly MenuItem[] {
  return [openFile, ...deedItemsOf(card)];
}

/** What a line of that menu asks for. */
export function wishOf(id: string, uri: string): WallActEvent | WallOpenEvent {
  const deed = findDeed(id);
  return deed ? new WallActEvent(deed, uri) : new WallOpenEvent(uri);
}
