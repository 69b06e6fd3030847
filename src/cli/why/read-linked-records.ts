import type { EntryOf } from "../../core/index/entry.ts";
import { linksOfUnit } from "../../core/index/links-of-unit.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import type { BranchLink } from "../../core/repository/branch-facts.ts";
import type { Io } from "../io.ts";
import { readRecords, type Workspace } from "../read-workspace.ts";
import type { CommonFlags } from "../verb.ts";

/** Our files, with the links of their units to branches. */
export interface LinkedRecords {
  readonly workspace: Workspace;
  readonly links: readonly { readonly unit: EntryOf<"unit">; readonly link: BranchLink }[];
}

export async function readLinkedRecords(io: Io, flags: CommonFlags): Promise<LinkedRecords> {
  const workspace = await readRecords(io, flags);
  const units = entriesOfKind(workspace.snapshot, "unit");
  return { workspace, links: units.flatMap((unit) => linksOfUnit(unit.record).map((link) => ({ unit, link }))) };
}
