import { parseHypothesis } from "../../grammar/hypothesis.ts";
import type { Span } from "../../grammar/reading.ts";
import { parseThreshold } from "../../grammar/threshold.ts";
import type { Entry } from "../../index/entry.ts";
import { positionAt, type ScalarNode, type SourceDocument } from "../../source/source-document.ts";
import { roleOfValue } from "../place/role-at.ts";
import { scalarsOf } from "../place/scalars-of.ts";
import { wordsOfScalar } from "../place/scalar-words.ts";
import { textPlacesOf } from "../place/text-places.ts";

/**
 * The kinds of words in a sentence, as types that every theme colours, each differently: the bar is a `number`, what is
 * done a `method`, with whom a `variable`, what is measured a `type`.
 */
export const tokenTypes = ["number", "method", "variable", "type"] as const;

/** A stretch of one line. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: (typeof tokenTypes)[number];
}

/** Colours for hypotheses and thresholds that can be read, in the order of the text. What cannot be read has none. */
export function semanticTokensOf({ kind, source }: Pick<Entry, "kind" | "source">, text: string): SemanticToken[] {
  return scalarsOf(source)
    .flatMap(({ path, node }) => {
      const role = roleOfValue(kind, path);
      if (role !== "sentence" && role !== "threshold") return [];
      const words = wordsOfScalar(node);
      const stretches = role === "sentence" ? stretchesOfSentence(words) : stretchesOfThreshold(words);
      return tokensOf(stretches, node, source, text);
    })
    .sort((a, b) => a.line - b.line || a.character - b.character);
}

interface Stretch extends Span {
  readonly type: SemanticToken["type"];
}

function stretchesOfThreshold(words: string): Stretch[] {
  const reading = parseThreshold(words);
  return "refusal" in reading ? [] : joined(reading.parts, words);
}

function stretchesOfSentence(words: string): Stretch[] {
  const reading = parseHypothesis(words);
  if ("refusal" in reading) return [];
  const { parts, change, population, metric } = reading.hypothesis;
  const stretches: Stretch[] = [
    ...joined(parts, words),
    ...(change ? [{ ...change, type: "method" as const }] : []),
    ...(population ? [{ ...population, type: "variable" as const }] : []),
    ...(metric ? [{ ...metric, type: "type" as const }] : []),
  ];
  return apart(stretches.sort((a, b) => a.start - b.start));
}

/** Parts of a bar that only space keeps apart, as one. */
function joined(parts: readonly Span[], words: string): Stretch[] {
  const stretches: { start: number; end: number; type: "number" }[] = [];
  for (const { start, end } of parts) {
    const last = stretches.at(-1);
    if (last && words.slice(last.end, start).trim() === "") last.end = end;
    else stretches.push({ start, end, type: "number" });
  }
  return stretches;
}

/** Stretches in order of which none reaches into the next: a phrase around a bar ends before it and goes on behind. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  const bars = stretches.filter(({ type }) => type === "number");
  const phrases = stretches.filter(({ type }) => type !== "number");
  const free = phrases.flatMap((phrase, at) => {
    const before = phrases[at - 1];
    const start = Math.max(phrase.start, before?.end ?? 0);
    return cutOut({ ...phrase, start }, bars);
  });
  return [...bars, ...free].filter(({ start, end }) => start < end);
}

function cutOut(phrase: Stretch, bars: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  let { start } = phrase;
  for (const bar of bars) {
    if (bar.end <= start || phrase.end <= bar.start) continue;
    pieces.push({ ...phrase, start, end: bar.start });
    start = bar.end;
  }
  return [...pieces, { ...phrase, start }];
}

/** The places of stretches in the text, line by line; those whose characters do not stand there one by one are left out. */
function tokensOf(
  stretches: readonly Stretch[],
  node: ScalarNode,
  source: SourceDocument,
  text: string,
): SemanticToken[] {
  if (stretches.length === 0) return [];
  const places = textPlacesOf(node, text);
  return stretches.flatMap(({ start, end, type }) => {
    const first = places[start] ?? -1;
    const last = places[end - 1] ?? -1;
    if (first === -1 || last === -1) return [];
    return linesOf(first, last + 1, text).map(([from, to]) => ({
      ...positionAt(source, from),
      length: to - from,
      type,
    }));
  });
}

/** A stretch of the text as the parts of its lines, without the space around them. */
function linesOf(start: number, end: number, text: string): (readonly [number, number])[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s][^\r\n]*/g), ({ index, 0: line }) => {
    const from = start + index;
    return [from, from + line.trimEnd().length] as const;
  });
}
