import type { BranchRow } from "../../core/query/branch/branch-rows.ts";
import type { Paint } from "../output/paint.ts";

/** The branches of a unit, each with what became of it; nothing without any. */
export function branchLines(rows: readonly BranchRow[], paint: Paint): string {
  if (rows.length === 0) return "";
  const lines = rows.map(({ name, words, needs }) => {
    const told = words === "" ? "nothing is known of it" : words;
    return `  ${name}: ${needs === undefined ? told : paint("yellow", told)}\n`;
  });
  return `\n${paint("bold", "Branches")}\n${lines.join("")}`;
}

/** The same as programs read it. */
export function branchAnswer({ link, fate, words, needs }: BranchRow): object {
  return {
    repo: link.repo ?? null,
    branch: link.branch,
    fate: fate?.is ?? null,
    merged: fate?.is === "merged" ? { how: fate.how, ...fate.commit } : null,
    renamedTo: fate?.is === "renamed" ? fate.to : null,
    needs: needs ?? null,
    sentence: words === "" ? null : words,
  };
}
