import type { DocumentEdit, ListItem } from "../base/document-edit.ts";
import type { BranchLink } from "../repository/branch-facts.ts";
import { findNode, type SourceDocument } from "../source/source-document.ts";
import { toScalar } from "./quote-scalar.ts";
import { isItem } from "./writer.ts";

/** Writes a link into the `branches:` of a unit; one that is there already stays as it is. */
export function linkEdits(link: BranchLink): readonly DocumentEdit[] {
  return [{ type: "add-item", key: "branches", after: behindBranches, item: itemOf(link) }];
}

const behindBranches = ["unknowns", "due", "owner", "kind", "objective", "why", "learn", "title"];

/** Takes links out of the `branches:` of a unit. */
export function unlinkEdits(...links: readonly BranchLink[]): readonly DocumentEdit[] {
  return [{ type: "remove-items", key: "branches", items: links.map(itemOf) }];
}

/** Gives a link the name that its branch has now, in its place; where that name is linked as well, the old one goes. */
export function relinkEdits(source: SourceDocument, link: BranchLink, branch: string): readonly DocumentEdit[] {
  const list = findNode(source, ["branches"]);
  const isThere = (item: ListItem): boolean =>
    isItem(list, item) || (list?.kind === "sequence" && list.items.some((node) => isItem(node, item)));
  if (isThere(itemOf({ ...link, branch }))) return unlinkEdits(link);
  const value = toScalar(branch);
  if (list?.kind !== "sequence") {
    return isThere(itemOf(link)) ? [{ type: "set-value", path: ["branches"], value }] : [];
  }
  return list.items.flatMap((node, at): DocumentEdit[] => {
    if (!isItem(node, itemOf(link))) return [];
    const path = ["branches", at, ...(link.repo === undefined ? [] : ["branch"])];
    return [{ type: "set-value", path, value }];
  });
}

function itemOf({ repo, branch }: BranchLink): ListItem {
  return repo === undefined ? branch : { repo, branch };
}
