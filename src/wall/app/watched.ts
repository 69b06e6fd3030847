import type { FromWall } from "../../protocol/from-wall.ts";
import type { WallState } from "../../protocol/wall-state.ts";

/** What the wall shows beside cards, as the editor is told. */
export type Watch = Extract<FromWall, { type: "watch" }>;

export const watchingNothing: Watch = { type: "watch", playbook: false, meeting: false };

/** What has to be known beside cards for what is seen: a meeting covers everything else. */
export function watchOf({ view, detail }: WallState, isMeeting: boolean): Watch {
  if (isMeeting) return { ...watchingNothing, meeting: true };
  return { ...watchingNothing, playbook: view === "playbook", ...(detail === undefined ? {} : { story: detail }) };
}

export function isSameWatch(a: Watch, b: Watch): boolean {
  return a.story === b.story && a.playbook === b.playbook && a.meeting === b.meeting;
}
