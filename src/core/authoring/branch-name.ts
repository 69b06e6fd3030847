import type { Day } from "../base/day.ts";

/** What a template of branch names may speak of: `learn/{unit}`, `{user}/{date}-{unit}`, `{kind}/{unit}`. */
export interface BranchNameParts {
  readonly unit: string;
  readonly user: string;
  readonly date: Day;
  readonly kind: string;
}

/** Longer names are refused by some servers and file systems. */
const longestName = 100;

/** Words that git reads as the commit that is checked out. */
const reserved = /^(@|HEAD)$/;

/** The name of a branch after a template, made fit for git, empty where nothing is left; an unknown `{word}` in the template stays as it is. */
export function branchNameFor(template: string, parts: BranchNameParts): string {
  const filled = template.replace(/\{(unit|user|date|kind)\}/g, (_, name: keyof BranchNameParts) =>
    toSegment(parts[name]),
  );
  return toBranchName(filled);
}

/** Why git would refuse a name, as a sentence; `undefined` for a name that it takes (`git check-ref-format`). */
export function whyNoBranchName(name: string): string | undefined {
  if (name.trim() === "") return "Write a name for the branch.";
  if (longestName < name.length) return `Use at most ${longestName} characters.`;
  const forbidden = /[\s~^:?*[\\\p{Cc}]/u.exec(name)?.[0];
  if (forbidden !== undefined) return forbidden.trim() === "" ? "Leave out spaces." : `Leave out "${forbidden}".`;
  if (reserved.test(name)) return `Use another name; "${name}" means something else in git.`;
  if (/\.\.|@\{|\/\//.test(name)) return 'Leave out "..", "//" and "@{".';
  if (/^[-/.]|[/.]$|\/\.|\.lock(\/|$)/.test(name))
    return 'No part may begin with "." or "-", or end with "/", "." or ".lock".';
  return undefined;
}

function toSegment(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
}

function toBranchName(text: string): string {
  const name = text
    .split("/")
    .map((segment) =>
      segment
        .replace(/[\s~^:?*[\\\p{Cc}]+/gu, "-")
        .replace(/\.{2,}|@\{/g, "-")
        .replace(/^[-.]+|\.+$/g, "")
        .replace(/(\.lock)+$/, ""),
    )
    .filter((segment) => segment !== "")
    .join("/")
    .slice(0, longestName)
    .replace(/[/.-]+$/, "");
  return reserved.test(name) ? "" : name;
}
