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

/** Bytes of a file name, less what git adds to it; letters of other scripts have up to four. */
const longestPart = 240;

/** Words that git reads as the commit that is checked out. */
const reserved = /^(@|HEAD)$/;

/** The name of a branch after a template, made fit for git, empty where nothing is left; an unknown `{word}` in the template stays as it is. */
export function branchNameFor(template: string, parts: BranchNameParts): string {
  const filled = template.replace(/\{(unit|user|date|kind)\}/g, (_, name: keyof BranchNameParts) =>
    toSegment(parts[name]),
  );
  return toBranchName(filled);
}

/** Why a branch may not have a name, as a sentence; `undefined` for one that it may have (`git check-ref-format`). */
export function whyNoBranchName(name: string): string | undefined {
  if (longestName < name.length) return `Use at most ${longestName} characters.`;
  if (name.split("/").some((part) => longestPart < bytesOf(part))) return "Use shorter parts between the slashes.";
  return whyGitRefuses(name);
}

/** The same without what is only too long or too short for people. */
export function whyGitRefuses(name: string): string | undefined {
  if (name.trim() === "") return "Write a name for the branch.";
  const forbidden = /[\s~^:?*[\\\p{Cc}]/u.exec(name)?.[0];
  if (forbidden !== undefined) return forbidden.trim() === "" ? "Leave out spaces." : `Leave out "${forbidden}".`;
  if (reserved.test(name)) return `Use another name; "${name}" means something else in git.`;
  if (/\.\.|@\{|\/\//.test(name)) return 'Leave out "..", "//" and "@{".';
  if (/^[-/.]|[/.]$|\/\.|\.lock(\/|$)/.test(name))
    return 'No part may begin with "." or "-", or end with "/", "." or ".lock".';
  return undefined;
}

/** The name, or the first of `name-2`, `name-3` and so on that is free. */
export function freeBranchName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${cut(name, longestName - `-${number}`.length)}-${number}`;
  return free;
}

/**
 * The branch whose name is a folder of the other one's: git keeps `a` and `a/b` in one place and can hold only one of them.
 *
 * `undefined` where there is none; the name itself is no clash.
 */
export function clashingBranch(name: string, names: readonly string[]): string | undefined {
  return names.find((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
}

function cutToBytes(text: string): string {
  let bytes = 0;
  const signs = Array.from(text);
  const end = signs.findIndex((sign) => longestPart < (bytes += bytesOfSign(sign.codePointAt(0) ?? 0)));
  return end === -1 ? text : signs.slice(0, end).join("");
}

function bytesOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + bytesOfSign(sign.codePointAt(0) ?? 0), 0);
}

function bytesOfSign(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Cut to a length, never within a sign of two units. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

function toSegment(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
}

function toBranchName(text: string): string {
  const segments = text
    .split("/")
    .map((segment) =>
      cutToBytes(segment)
        .replace(/[\s~^:?*[\\\p{Cc}]+/gu, "-")
        .replace(/\.{2,}|@\{/g, "-")
        .replace(/^[-.]+|\.+$/g, "")
        .replace(/(\.lock)+$/, ""),
    )
    .filter((segment) => segment !== "");
  const name = cut(segments.join("/"), longestName).replace(/(?:[/.-]|\.lock)+$/, "");
  return reserved.test(name) ? "" : name;
}
