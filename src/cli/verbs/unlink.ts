import { unlinkEdits } from "../../core/authoring/link-edits.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";
import { linksOfUnit } from "../../core/index/links-of-unit.ts";
import { keyOfLink, type BranchLink } from "../../core/repository/branch-facts.ts";
import { isSameRepositoryName } from "../../core/repository/repository-name.ts";
import { askRepository, currentFolder, type AskedRepository } from "../branch/asked-repository.ts";
import { askUnit } from "../branch/ask-unit.ts";
import { findUnit } from "../branch/find-unit.ts";
import { namedBranch } from "../branch/named-branch.ts";
import { writeLinks } from "../branch/write-links.ts";
import { ExitCode } from "../exit-code.ts";
import { readRecords } from "../read-workspace.ts";
import type { Call, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly unit?: string;
  readonly dryRun?: true;
}

/** A link in the file of its unit. */
interface Written {
  readonly unit: EntryOf<"unit">;
  readonly link: BranchLink;
}

const example = "uol unlink learn/one-click-checkout --unit one-click-checkout";

/** `uol unlink`: takes a branch out of the file of a unit. */
export const unlink: Verb<Flags> = {
  example,
  formats: ["text", "json"],
  flags: [
    { usage: "--unit <id>", summary: "the unit, where several name the branch" },
    { usage: "--dry-run", summary: "only say what would be written" },
  ],

  async run(io, { words: [typed], flags }: Call<Flags>) {
    const { snapshot, root, today } = await readRecords(io, flags);
    const here = await askRepository(io, currentFolder(io, root));
    const named = flags.unit === undefined ? undefined : findUnit(snapshot, flags.unit);
    const wanted = wantedLink(typed, here);
    const found = findLinks(wanted, named ? [named] : entriesOfKind(snapshot, "unit"), here, named !== undefined);
    if (found.length === 0) throw new WrongUse(nothingFound(wanted, snapshot, named));
    const units = Array.from(new Set(found.map(({ unit }) => unit)));
    const question = `From which unit should ${keyOfLink(wanted)} be unlinked?`;
    const unit =
      named ??
      (units.length === 1 ? units[0] : undefined) ??
      findUnit(snapshot, await askUnit(io, units, question, example));
    const links = found.filter((one) => one.unit === unit).map(({ link }) => link);
    const edits = unlinkEdits(...links);
    writeLinks(io, { verb: "unlink", unit, link: links[0] ?? wanted, edits, today }, flags);
    return ExitCode.fine;
  },
};

/** A link may name what git would refuse, and must be taken out all the same. */
function wantedLink(typed: string | undefined, here: AskedRepository): BranchLink {
  try {
    return namedBranch(typed, here);
  } catch (error) {
    if (typed === undefined) throw error;
    return { branch: typed };
  }
}

/** @param isNamed Whether a person named the unit, so that what its own repository calls so is meant as well. */
function findLinks(
  { repo, branch }: BranchLink,
  units: readonly EntryOf<"unit">[],
  { linked }: AskedRepository,
  isNamed: boolean,
): readonly Written[] {
  const all = units.flatMap((unit) =>
    linksOfUnit(unit.record).flatMap((link): Written[] => (link.branch === branch ? [{ unit, link }] : [])),
  );
  const name = repo ?? linked.name;
  const exact = all.filter(({ unit, link }) =>
    link.repo === undefined ? repo === undefined && linked.holds(unit.uri) : isSameRepositoryName(link.repo, name),
  );
  return exact.length === 0 && isNamed && repo === undefined ? all : exact;
}

function nothingFound(wanted: BranchLink, snapshot: Snapshot, named: EntryOf<"unit"> | undefined): string {
  const units = named ? [named] : entriesOfKind(snapshot, "unit");
  const known = units.flatMap(({ record }) => linksOfUnit(record).map(keyOfLink));
  const name = keyOfLink(wanted);
  const there = named ? `${named.id} is not linked to ${name}` : `No unit is linked to ${name}`;
  const listed = `"uol show ID" lists the branches of a unit.`;
  return `${there}; ${insteadOf(name, known, listed)}`;
}
