import { closestWord } from "../../base/closest-word.ts";
import type { DecisionChoice } from "../../base/decision-choice.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { kinds } from "../../model/kinds.ts";
import { findEntry, findKeyRange, findNode, isEmpty, type SourceDocument } from "../../source/source-document.ts";
import type { Issue } from "../rule.ts";

/** Stands where the reason belongs until somebody writes it; safe inside of braces. */
export const reasonPlaceholder = "Why we decided so.";

/**
 * The one word that stands behind `decision:` where keys with values belong.
 *
 * It has a finding of its own, which says more than that the form is wrong.
 */
export function bareDecision(source: SourceDocument): string | undefined {
  const node = findNode(source, ["decision"]);
  if (node?.kind !== "scalar") return undefined;
  const word = String(node.text ?? node.value).trim();
  return word === "" || /\s/.test(word) ? undefined : word;
}

/** Puts a word alone into the form that has room for its reason. */
export function toMapping(choice: DecisionChoice): Fix {
  return {
    title: `Write it as { choice: ${choice}, because: ... }`,
    edits: [
      {
        type: "set-value",
        path: ["decision"],
        value: `{ choice: ${choice}, because: `,
        placeholder: reasonPlaceholder,
        rest: " }",
      },
    ],
    isSafe: false,
  };
}

/** Whether something is written behind a key of the decision, readable or not. */
export function isPartWritten(source: SourceDocument, key: string): boolean {
  return !isEmpty(findEntry(source, ["decision", key])?.value);
}

/** The issue of a key that the decision lacks, on the key if it is there without a value, else on `decision`. */
export function missingPart(source: SourceDocument, key: string, message: string, fixes: readonly Fix[]): Issue {
  const range = findKeyRange(source, ["decision", key]) ?? findKeyRange(source, ["decision"]) ?? startOfText;
  const misspelt = findMisspelt(source, key);
  if (!misspelt) return { message, range, fixes };
  const rename: Fix = {
    title: `Rename ${misspelt} to ${key}`,
    edits: [{ type: "rename-key", path: ["decision", misspelt], key }],
    isSafe: false,
  };
  return { message: `${message} \`${misspelt}\` is no key; \`${key}\` may be meant.`, range, fixes: [rename] };
}

const knownKeys = Object.keys(kinds.experiment.schema.shape.decision.unwrap().shape);

function findMisspelt(source: SourceDocument, key: string): string | undefined {
  const node = findNode(source, ["decision"]);
  const keys = node?.kind === "mapping" ? node.entries.map((entry) => entry.key) : [];
  return keys.find((written) => !knownKeys.includes(written) && closestWord(written, knownKeys) === key);
}
