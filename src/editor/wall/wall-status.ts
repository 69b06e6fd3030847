import * as vscode from "vscode";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { teamStatusOf, type TeamStatus } from "../../core/query/team-status.ts";
import type { WallStatus } from "../../protocol/to-wall.ts";
import type { Picture } from "../live-workspace.ts";
import { BrokenFiles } from "./broken-files.ts";

/** The setting that lets single letters act on the wall. */
export const singleKeysSetting = "learningWall.wall.singleKeys";

/** What walls are told beside cards; what a change leaves alone is not looked for again. */
export class WallStatusSource {
  readonly #broken = new BrokenFiles();
  #team: (TeamStatus & { readonly of: Snapshot["settings"] }) | undefined;

  statusOf({ reading, today, snapshot }: Picture): WallStatus {
    if (this.#team?.of !== snapshot.settings) this.#team = { ...teamStatusOf(snapshot), of: snapshot.settings };
    const { objectives, views, debtLimit } = this.#team;
    const unreadable = this.#broken.firstIn(snapshot);
    return {
      today,
      objectives,
      views,
      hasSingleKeys: vscode.workspace.getConfiguration().get(singleKeysSetting, true),
      ...(debtLimit === undefined ? {} : { debtLimit }),
      ...(reading ? { reading } : {}),
      ...(unreadable ? { unreadable } : {}),
    };
  }
}
