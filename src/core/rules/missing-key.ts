import { closestWord } from "../base/closest-word.ts";
import type { Fix } from "../base/read.ts";
import type { EntryOf } from "../index/entry.ts";
import { kinds } from "../model/kinds.ts";
import { isEmpty, placeForMissing, type SourceDocument } from "../source/source-document.ts";
import type { Issue } from "./rule.ts";

/** Whether something is written behind a top-level key, readable or not. */
export function isWritten({ root }: SourceDocument, key: string): boolean {
  return root?.kind === "mapping" && root.entries.some((entry) => entry.key === key && !isEmpty(entry.value));
}

/** A file that has neither hypothesis nor metric shows one finding for that, and no others of what it lacks. */
export function isBlank({ source }: EntryOf<"experiment">): boolean {
  return !isWritten(source, "hypothesis") && !isWritten(source, "metric");
}

/** What a person writes before the plan: the sentence, what it is for, and who it is about. */
const beforePlan: ReadonlySet<string> = new Set([
  "hypothesis",
  "unit",
  "parent",
  "method",
  "whyNotCheaper",
  "population",
]);

/** A file that is only a sentence so far shows one finding for all that its plan lacks. */
export function isOnlySentence({ source }: EntryOf<"experiment">): boolean {
  const { root } = source;
  return (
    isWritten(source, "hypothesis") &&
    root?.kind === "mapping" &&
    root.entries.every(({ key, value }) => beforePlan.has(key) || isEmpty(value))
  );
}

/** Where experiments that are judged by people have no number to wait for. */
export function isJudged({ source }: EntryOf<"experiment">): boolean {
  return isWritten(source, "criterion");
}

interface MissingKey {
  readonly key: string;
  readonly message: string;
  /** Keys on the first of which the finding stands. */
  readonly on: readonly string[];
  /** Ways to write the key, the best one first. */
  readonly fixes: readonly Fix[];
}

/** The issue of a key that is not there. A key that was misspelt instead is named, and renaming it comes first. */
export function missingKey({ source }: EntryOf<"experiment">, { key, message, on, fixes }: MissingKey): Issue {
  const range = placeForMissing(source, on);
  const misspelt = findMisspelt(source, key);
  if (!misspelt) return { message, range, fixes };
  const rename: Fix = {
    title: `Rename ${misspelt} to ${key}`,
    edits: [{ type: "rename-key", path: [misspelt], key }],
    isSafe: false,
  };
  return { message: `${message} \`${misspelt}\` is no key; \`${key}\` may be meant.`, range, fixes: [rename] };
}

function findMisspelt({ root }: SourceDocument, key: string): string | undefined {
  const known = kinds.experiment.schema.shape;
  const unknown =
    root?.kind === "mapping" ? root.entries.filter(({ key: written }) => !Object.hasOwn(known, written)) : [];
  return unknown.find((entry) => closestWord(entry.key, Object.keys(known)) === key)?.key;
}
