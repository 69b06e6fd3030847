import type { Document } from "yaml";
import type { Problem } from "../base/read.ts";
import { findSuppressions } from "./find-suppressions.ts";
import { lineStartsOf } from "./line-starts.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readErrors } from "./read-errors.ts";
import { findRecoveries, maskRecovered, type Recovery } from "./recover-text.ts";
import { rangeAt, type SourceDocument, type SourceNode } from "./source-document.ts";
import { toSourceNode } from "./to-source-node.ts";
import { TooMuch } from "./too-much.ts";

/** Longer texts are not ours to read: a person writes no megabyte of hypotheses. */
export const maximumLength = 1_000_000;

/**
 * Reads a YAML text. Never throws: what cannot be read becomes a problem at its place, and the rest is there.
 *
 * @param text Without a byte order mark, which no reader of ours counts as a character.
 */
export function parseSource(text: string): SourceDocument {
  const lineStarts = lineStartsOf(text);
  if (maximumLength < text.length) return unreadableSource(tooLarge, lineStarts, text.length);
  const binary = text.indexOf("\0");
  if (binary !== -1) return unreadableSource(notText, lineStarts, text.length, binary);

  try {
    const first = parseYaml(text);
    const mayRecover = 0 < first.errors.length || bareGreaterThan.test(text);
    const recoveries = mayRecover ? findRecoveries(text, lineStarts) : [];
    const document = recoveries.length === 0 ? first : parseYaml(maskRecovered(text, recoveries));
    return toSourceDocument(document, text, lineStarts, recoveries);
  } catch (error) {
    if (error instanceof TooMuch) return unreadableSource(error.message, lineStarts, text.length, error.offset);
    throw error;
  }
}

/** `threshold: >8` is valid YAML for a block of text that is indented by eight, and nobody ever means that. */
const bareGreaterThan = /^threshold:[ \t]*>\d/m;

/** A document of which nothing can be read, with the one problem that says why. */
export function unreadableSource(
  message: string,
  lineStarts: readonly number[] = [0],
  length = 0,
  offset = 0,
): SourceDocument {
  return {
    root: undefined,
    lineStarts,
    length,
    problems: [{ code: "unreadable-file", message, range: rangeAt({ lineStarts }, offset, offset) }],
    isBroken: true,
    suppressions: [],
  };
}

export const tooLarge =
  "This file is larger than 1 MB and is not read. Move data into a CSV file and name it under data:.";
export const notOpened = "This file could not be opened. Check who may read it.";
const notText = "This file is not text. Files of Learning Wall are YAML, saved as UTF-8.";
const repeatedKey = "This key is written twice; only the first one counts. Remove one of them.";
/** A file with more of them says the same thing again and again. */
const mostRepeatedKeys = 100;
const danglingAlias = "This alias refers to nothing: no anchor of this name stands above it.";
const notUtf8 = "This character is not UTF-8. Save the file with the encoding UTF-8.";

function toSourceDocument(
  document: Document.Parsed,
  text: string,
  lineStarts: readonly number[],
  recoveries: readonly Recovery[],
): SourceDocument {
  const recovered = new Map(recoveries.map((recovery) => [recovery.start, recovery.text]));
  const { root, danglingAliases, repeatedKeys } = toSourceNode(document, text, recovered);
  const { problems, isBroken } = readErrors(document, root, maskRecovered(text, recoveries), lineStarts);
  const problemAt = (message: string, { start, end }: { start: number; end: number }): Problem => ({
    code: "unreadable-file",
    message,
    range: rangeAt({ lineStarts }, start, end),
  });
  problems.push(...repeatedKeys.slice(0, mostRepeatedKeys).map((key) => problemAt(repeatedKey, key)));
  problems.push(...danglingAliases.map((alias) => problemAt(danglingAlias, alias)));
  const replacement = text.indexOf("\uFFFD");
  if (replacement !== -1) problems.push(problemAt(notUtf8, { start: replacement, end: replacement + 1 }));
  return {
    root,
    lineStarts,
    length: text.length,
    problems: [...recoveries.map((recovery) => toRecoveryProblem(recovery, root, lineStarts)), ...problems],
    isBroken,
    suppressions: findSuppressions(text, lineStarts, root),
  };
}

function toRecoveryProblem(
  { start, end, key, reason }: Recovery,
  root: SourceNode | undefined,
  lineStarts: readonly number[],
): Problem {
  const isThreshold = key === "threshold";
  // A fix finds its place by the key, so it is offered only where the key leads to this very value.
  const found = root?.kind === "mapping" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
  return {
    code: isThreshold ? "threshold-unreadable" : "unreadable-file",
    message:
      reason === "greater-than"
        ? 'YAML reads an unquoted ">" as the start of a block of text. Put this in quotes.'
        : 'YAML reads ": " as the end of a key. Put this in quotes.',
    range: rangeAt({ lineStarts }, start, end),
    fixes: found?.start === start ? [{ title: "Quote it", edits: [{ type: "quote", path: [key] }], isSafe: true }] : [],
  };
}
