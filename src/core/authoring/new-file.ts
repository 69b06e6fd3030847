import { toCapital } from "../base/to-capital.ts";
import { toScalar, toSentence } from "./quote-scalar.ts";

/** A file to be written: its name, its text, and the part of the text that the person goes on with. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
  readonly placeholder: { readonly offset: number; readonly length: number };
}

/**
 * A unit of learning from its question.
 *
 * @param isTaken Whether a file name is in use; the id gets a number then, the smallest that is free.
 */
export function newUnitFile(title: string, isTaken: (name: string) => boolean): NewFile {
  const placeholder = "What will be known in the end that is not known now.";
  return file(idOf(title, ".uol.yaml", isTaken), `title: ${toSentence(title)}\nlearn: ${placeholder}\n`, placeholder);
}

/** An experiment from its hypothesis, with the plan laid out in the order in which a person thinks. */
export function newExperimentFile(
  hypothesis: string,
  unit: string | undefined,
  isTaken: (name: string) => boolean,
): NewFile {
  const placeholder = "what-is-measured";
  const lines = [
    ...(unit === undefined ? [] : [`unit: ${toScalar(unit)}`]),
    `hypothesis: ${toSentence(hypothesis)}`,
    `metric: ${placeholder}`,
    "threshold:",
    "window:",
  ];
  return file(idOf(hypothesis, ".experiment.yaml", isTaken), `${lines.join("\n")}\n`, placeholder);
}

/** A metric from the id by which experiments name it. */
export function newMetricFile(id: string): NewFile {
  const placeholder = "What is counted, out of how many.";
  const words = id.replace(/[-_]+/g, " ").trim();
  const title = toCapital(words);
  return file(`${id}.metric.yaml`, `title: ${toSentence(title)}\nformula: ${placeholder}\n`, placeholder);
}

function file(name: string, text: string, placeholder: string): NewFile {
  return { name, text, placeholder: { offset: text.lastIndexOf(placeholder), length: placeholder.length } };
}

/** Words that make a name long and say nothing. */
const smallWords = new Set([
  "a",
  "an",
  "the",
  "of",
  "to",
  "in",
  "for",
  "and",
  "or",
  "will",
  "is",
  "are",
  "do",
  "does",
  "we",
  "at",
  "least",
  "most",
  "if",
  "that",
  "with",
  "by",
  "on",
  "it",
]);

function idOf(text: string, suffix: string, isTaken: (name: string) => boolean): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^[a-z0-9]+$/.test(word));
  const telling = words.filter((word) => !smallWords.has(word));
  const stem = (telling.length === 0 ? words : telling).slice(0, 5).join("-") || "untitled";
  let name = `${stem}${suffix}`;
  for (let number = 2; isTaken(name); number++) name = `${stem}-${number}${suffix}`;
  return name;
}
