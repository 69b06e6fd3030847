import type { Range } from "../../base/position.ts";
import type { EntryOf } from "../../index/entry.ts";
import { Branch } from "../../model/unit.ts";
import { linkOf } from "../../index/links-of-unit.ts";
import { keyOfLink, type BranchFate, type BranchLink } from "../../repository/branch-facts.ts";
import { findNode, rangeAt, valueOf } from "../../source/source-document.ts";

/** A branch that a unit names, at its place in the file, and what became of it. */
export interface LinkedBranch {
  readonly link: BranchLink;
  readonly range: Range;
  readonly fate: BranchFate;
}

/** The branches of a unit of which git said something, in the order of the file. */
export function linkedBranches({ source, fates = {} }: EntryOf<"unit">): readonly LinkedBranch[] {
  const written = findNode(source, ["branches"]);
  const items = written?.kind === "sequence" ? written.items : [written];
  return items.flatMap((item) => {
    const { data } = Branch.safeParse(valueOf(item));
    const link = data === undefined ? undefined : linkOf(data);
    const fate = link && fates[keyOfLink(link)];
    return item && link && fate ? [{ link, range: rangeAt(source, item.start, item.end), fate }] : [];
  });
}
