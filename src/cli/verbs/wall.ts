import { dayOfInstant } from "../../core/base/day.ts";
import { plural } from "../../core/base/plural.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { siteOf, type SiteMoment } from "../../core/query/site/site-of.ts";
import { askBranches } from "../ask-branches.ts";
import { askWear } from "../ask-wear.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { fixedDay } from "../fixed-day.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import { snapshotAt } from "../since/read-base.ts";
import { openSiteFolder } from "../site/site-folder.ts";
import type { Call, CommonFlags, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly out?: string;
  readonly at?: string;
}

/** `uol wall`: the wall as a site that opens from disk, for people without an editor. */
export const wall: Verb<Flags> = {
  example: "uol wall --out site --at v1.0",
  formats: ["text", "json"],
  flags: [
    { usage: "--out <folder>", summary: "where to write it; a wall that was written there before is replaced" },
    { usage: "--at <revision>", summary: "the wall as it was in a commit, a tag or a branch" },
  ],

  async run(io, { flags }: Call<Flags>) {
    if (!flags.out?.trim()) throw new WrongUse("Name a folder for the site, such as: uol wall --out site");
    const out = io.toUri(flags.out);
    const folder = openSiteFolder(io, out);
    const workspace = await readWorkspace(io, flags);
    const moment =
      flags.at === undefined ? await withCode(io, workspace) : await momentAt(io, workspace, flags.at, flags);
    const parts = { script: io.readOwn("dist/wall.js"), styles: io.readOwn("media/wall-copy.css") };
    for (const file of siteOf(moment, parts)) folder.write(file);
    const files = folder.finish();

    if (flags.format === "json") printJson(io, "wall", { files });
    else io.out(`${plural(files.length, "file")} written; open ${io.toPath(`${out}/index.html`)} in a browser.\n`);
    return ExitCode.fine;
  },
};

/** With what became of branches, and how far the code of learnings was rewritten, which is told of today alone. */
async function withCode(io: Io, { snapshot, root, today }: Workspace): Promise<Workspace> {
  const told = await askBranches(io, snapshot, root);
  return { root, today, snapshot: await askWear(io, told.snapshot, root) };
}

/** Everything as it was on the day of a commit, told as on that day. */
async function momentAt(io: Io, workspace: Workspace, revision: string, flags: CommonFlags): Promise<SiteMoment> {
  const found = await io.git.readRevision(workspace.root, revision);
  if ("refusal" in found) throw new WrongUse(found.refusal);
  const snapshot = await snapshotAt(io, workspace, found);
  const { timeZone } = settingsOf(snapshot, workspace.root);
  const date = dayOfInstant(new Date(1000 * found.seconds), timeZone);
  // What the environment says is the day of the clock, which counts for nothing that is over.
  const today = flags.today === undefined ? date : (fixedDay(io, flags) ?? date);
  return { snapshot, today, asOf: { revision, date } };
}
