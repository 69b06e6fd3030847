import { shorten } from "../../core/base/shorten.ts";
import type { Why, WhyExperiment, WhyLearning, WhyRow, WhyRows } from "../../core/query/why/why-of.ts";
import { toLine } from "../../core/query/page/page.ts";
import type { Paint } from "../output/paint.ts";

/** Longer sentences are read in their files. */
const longest = 200;

/** What touches a path, for people: the latest first. */
export function whyText({ units, experiments, learnings }: Why, path: string, paint: Paint): string {
  const parts = [
    partText("Units", units, (row) => rowLines(row, [], paint), paint),
    partText("Experiments", experiments, (row) => rowLines(row, experimentLines(row), paint), paint),
    partText("Learnings", learnings, (row) => rowLines(row, learningLines(row), paint), paint),
  ].filter((text) => text !== "");
  return parts.length === 0 ? `Nothing on record touches ${path}.\n` : parts.join("\n");
}

function partText<Row>(
  title: string,
  { items, more }: WhyRows<Row>,
  toLines: (row: Row) => readonly string[],
  paint: Paint,
): string {
  if (items.length === 0) return "";
  const lines = items.flatMap(toLines);
  return [paint("bold", title), ...lines, ...(more === 0 ? [] : [`  ${more} more`])]
    .map((line) => `${line}\n`)
    .join("");
}

function rowLines(
  { id, title, file, line, reasons }: WhyRow,
  between: readonly string[],
  paint: Paint,
): readonly string[] {
  return [
    `  ${paint("bold", id)}  ${shorten(title, longest)}`,
    ...between.map((words) => `    ${words}`),
    paint("dim", `    By ${reasons.map(({ words }) => toLine(words)).join("; ")}`),
    paint("dim", `    ${file}:${line + 1}`),
  ];
}

function experimentLines({ verdictWord, decision }: WhyExperiment): readonly string[] {
  return [[`${verdictWord}.`, decision && shorten(decision.words, longest)].filter(Boolean).join(" ")];
}

function learningLines({ recommendation }: WhyLearning): readonly string[] {
  return recommendation === undefined ? [] : [`Do: ${shorten(toLine(recommendation), longest)}`];
}
