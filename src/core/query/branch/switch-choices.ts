import { compareText } from "../../base/compare-text.ts";
import { groupBy } from "../../base/group-by.ts";
import { namesOf } from "../../base/names-of.ts";
import type { BranchPlace, Head } from "../../repository/branch-facts.ts";
import { isLinkInto, type LinkedRepository } from "../units-of-branch.ts";
import { deedFor, type BranchDeed } from "./branch-preview.ts";
import type { BranchRow } from "./branch-rows.ts";

/** An open repository, with what is checked out and what could be. */
export interface SwitchableRepository extends LinkedRepository {
  readonly head: Head;
  readonly branches: readonly BranchPlace[];
}

/** A linked branch that a person may go on with. */
export interface SwitchChoice<Repository> {
  /** The name to check out: the new one of a renamed branch. */
  readonly branch: string;
  /** Absent where its repository is not open. */
  readonly repository?: Repository;
  readonly does: BranchDeed;
  /** Why it cannot be checked out, where that is so. */
  readonly obstacle?: string;
  /** The links that name it. */
  readonly rows: readonly BranchRow[];
  readonly label: string;
  /** Its units, and what became of it. */
  readonly description: string;
  /** What it asks, and how long there is. */
  readonly detail: string;
}

/** Every linked branch once: those that can be checked out, the one that is, and those that cannot. */
export function switchChoicesOf<Repository extends SwitchableRepository>(
  rows: readonly BranchRow[],
  repositories: readonly Repository[],
): readonly SwitchChoice<Repository>[] {
  const groups = groupBy(rows, (row) => {
    const at = repositories.findIndex((repository) => isLinkInto(repository, row.link, row.uri));
    return [JSON.stringify([at, at === -1 ? (row.link.repo ?? row.uri) : "", row.link.branch])];
  });
  const choices = Array.from(groups.values(), (group) => choiceOf(group, repositories));
  return choices.toSorted((a, b) => rankOf(a) - rankOf(b) || compareText(a.label, b.label));
}

function rankOf({ does }: SwitchChoice<unknown>): number {
  return does.type === "refuse" ? 2 : Number(does.type === "stay");
}

function choiceOf<Repository extends SwitchableRepository>(
  rows: readonly BranchRow[],
  repositories: readonly Repository[],
): SwitchChoice<Repository> {
  const [first] = rows as readonly [BranchRow, ...BranchRow[]];
  const repository = repositories.find((one) => isLinkInto(one, first.link, first.uri));
  const branch = first.fate?.is === "renamed" ? first.fate.to : first.link.branch;
  const place = repository?.branches.find(({ name }) => name === branch);
  const does: BranchDeed = repository && place ? deedFor(place, repository.head) : { type: "refuse" };
  const words = [does.type === "stay" ? "checked out" : "", ...rows.map((row) => row.words)];
  return {
    branch,
    does,
    rows,
    label: first.name,
    description: [namesOf(rows.map(({ unit }) => unit)), ...new Set(words.filter(Boolean))].join(", "),
    detail: rows.map(({ question, deadline }) => (deadline ? `${question} (${deadline})` : question)).join(" / "),
    ...(repository ? { repository } : {}),
    ...(does.type === "refuse" ? { obstacle: obstacleOf(first, repository !== undefined) } : {}),
  };
}

function obstacleOf({ link, unit }: BranchRow, isOpen: boolean): string {
  if (isOpen) return `${link.branch} is neither here nor on a remote, as far as the last fetch shows.`;
  if (link.repo === undefined) return `${unit} lies in no git repository that is open.`;
  return `The repository ${link.repo} is not open here. Add its folder to the workspace first.`;
}
