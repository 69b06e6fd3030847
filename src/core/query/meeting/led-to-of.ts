import type { EntryOf } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import { receiptsOf } from "../../index/receipts-of-entry.ts";
import { belongsOn } from "../belongs-on.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { followUpsOf } from "../card-more.ts";
import type { MeetingWorld } from "./meeting-world.ts";

type Follower = EntryOf<"unit"> | EntryOf<"experiment">;

/** More do not fit on a line that is read from afar. */
const most = 3;

/** The cards of what an experiment led to: of a unit that has experiments its latest, because that says what came of it. */
export function ledToOf(entry: EntryOf<"experiment">, { snapshot }: Pick<MeetingWorld, "snapshot">): readonly string[] {
  const named = receiptsOf(entry, snapshot).flatMap(({ what, name }) =>
    what === "unit" ? (findById(snapshot, "unit", name, entry.root) ?? []) : [],
  );
  const uris = [...followUpsOf(entry, snapshot), ...named].map((follower) => speakerFor(follower, snapshot).uri);
  return Array.from(new Set(uris)).slice(0, most);
}

function speakerFor(follower: Follower, snapshot: MeetingWorld["snapshot"]): Follower {
  if (follower.kind === "experiment") return follower;
  const dated = experimentsOf(follower, snapshot).map((one) => ({ one, day: belongsOn(one.record) ?? "" }));
  return dated.sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.one ?? follower;
}
