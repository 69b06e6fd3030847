import { linkEdits } from "../../core/authoring/link-edits.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { folderOf, isWithin } from "../../core/base/uri.ts";
import type { BranchLink } from "../../core/repository/branch-facts.ts";
import { isSameRepositoryName } from "../../core/repository/repository-name.ts";
import {
  askRepository,
  currentFolder,
  findBranch,
  isSameRepository,
  type AskedRepository,
} from "../branch/asked-repository.ts";
import { askUnit } from "../branch/ask-unit.ts";
import { findUnit } from "../branch/find-unit.ts";
import { namedBranch } from "../branch/named-branch.ts";
import { writeLinks } from "../branch/write-links.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { readRecords } from "../read-workspace.ts";
import type { Call, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly unit?: string;
  readonly dryRun?: true;
}

const example = "uol link learn/one-click-checkout --unit one-click-checkout";

/** `uol link`: says in the file of a unit that a branch works on it. */
export const link: Verb<Flags> = {
  example,
  wordsHelp:
    "A branch is one of the repository around the current folder; shop:learn/x is learn/x of the repository shop.",
  formats: ["text", "json"],
  flags: [
    { usage: "--unit <id>", summary: "the unit that it works on" },
    { usage: "--dry-run", summary: "only say what would be written" },
  ],

  async run(io, { words: [typed], flags }: Call<Flags>) {
    const { snapshot, root, today } = await readRecords(io, flags);
    const here = await askRepository(io, currentFolder(io, root));
    const named = namedBranch(typed, here);
    const units = entriesOfKind(snapshot, "unit");
    if (units.length === 0) throw new WrongUse('There is no unit yet; write one first: uol unit "Will customers ...?"');
    const reference = flags.unit ?? (await askUnit(io, units, `Which unit does ${named.branch} work on?`, example));
    const unit = findUnit(snapshot, reference);
    const { link: written, of } = await linkOf(io, named, unit, { here, root });
    if (of) warn(io, written, of);
    writeLinks(io, { verb: "link", unit, link: written, edits: linkEdits(written), today }, flags);
    return ExitCode.fine;
  },
};

/** The link as the file of the unit must say it, and the repository that it is of, as far as that was asked. */
async function linkOf(
  io: Io,
  named: BranchLink,
  unit: EntryOf<"unit">,
  { here, root }: { readonly here: AskedRepository; readonly root: string },
): Promise<{ readonly link: BranchLink; readonly of?: AskedRepository }> {
  const { branch, repo } = named;
  if (here.linked.holds(unit.uri)) return repo === undefined ? { link: named, of: here } : { link: named };
  const there = await askRepository(io, folderOf(unit.uri));
  if (repo !== undefined) {
    return isSameRepositoryName(repo, there.linked.name) ? { link: { branch }, of: there } : { link: named };
  }
  if (isSameRepository(here, there)) return { link: named, of: here };
  // Whoever stands elsewhere and names a branch that only the unit's repository can have means that one.
  const isOfUnit = findBranch(there, branch) !== undefined || !isWithin(here.folder, root);
  if (isOfUnit && !findBranch(here, branch)) return { link: named, of: there };
  return { link: { repo: here.linked.name, branch }, of: here };
}

function warn(io: Io, { branch }: BranchLink, of: AskedRepository): void {
  const { facts } = of;
  if (!("branches" in facts)) return;
  if (branch === facts.mainLine) {
    io.err(`${branch} is the line that others are merged into, so nothing will show when this work is done.\n`);
  } else if (!findBranch(of, branch) && branch !== facts.head.branch) {
    io.err(`There is no branch ${branch} here or on a remote yet; it is linked all the same.\n`);
  }
}
