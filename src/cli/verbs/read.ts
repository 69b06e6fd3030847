import { describeThreshold } from "../../core/grammar/format-threshold.ts";
import { type Hypothesis, parseHypothesis } from "../../core/grammar/hypothesis.ts";
import { relativeOf } from "../../core/grammar/relative-of.ts";
import { parseThreshold } from "../../core/grammar/threshold.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { type Paint, paintFor } from "../output/paint.ts";
import type { Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol read`: how sentences and thresholds are read, for people who write them and for programs that do. */
export const read: Verb = {
  example: 'uol read "At least 8% of visitors will sign up."',
  formats: ["text", "json"],
  flags: [],

  async run(io, { words, flags }) {
    const texts = words.length === 1 && words[0] === "-" ? parseTexts(await io.readInput()) : [words.join(" ")];
    const readings = texts.map(readText);
    if (flags.format === "json") {
      printJson(io, "read", {
        readings: readings.map(({ text, claim }) => ({ text, reading: claim ? toAnswer(claim) : null })),
      });
    } else readings.forEach((reading) => print(io, reading, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

type Claim = Pick<Hypothesis, "threshold" | "metric" | "change" | "population">;

interface Reading {
  readonly text: string;
  /** `undefined` for a text that was refused. */
  readonly claim: Claim | undefined;
  /** Why it was refused and what to write instead. */
  readonly refusal?: string;
}

function readText(text: string): Reading {
  const alone = parseThreshold(text);
  if ("threshold" in alone) return { text, claim: alone };
  const reading = parseHypothesis(text);
  if ("refusal" in reading) return { text, claim: undefined, refusal: reading.refusal.message };
  const { hypothesis } = reading;
  return { text, claim: { ...hypothesis, threshold: { ...hypothesis.threshold, relative: relativeOf(hypothesis) } } };
}

function toAnswer({ threshold, metric, change, population }: Claim): object {
  const { direction, value, to, unit, per, relative } = threshold;
  return {
    direction,
    value,
    ...(to === undefined ? {} : { to }),
    unit,
    ...(per ? { per } : {}),
    relative,
    metric: metric?.text ?? null,
    change: change?.text ?? null,
    population: population?.text ?? null,
  };
}

function print(io: Io, { text, claim, refusal }: Reading, paint: Paint): void {
  const lines = claim ? toLines(claim) : [`${paint("yellow", "Not read.")} ${refusal}`];
  io.out(`${paint("bold", text.trim().replaceAll(/\s+/g, " "))}\n${lines.map((line) => `  ${line}\n`).join("")}`);
}

function toLines({ threshold, metric, change, population }: Claim): string[] {
  const phrases = { Metric: metric, Change: change, Population: population };
  const named = Object.entries(phrases).flatMap(([name, phrase]) => (phrase ? [`${name}: ${phrase.text}`] : []));
  return [describeThreshold(threshold), ...named];
}

/** @throws WrongUse when the input is no list of texts in JSON. */
function parseTexts(input: string): readonly string[] {
  const texts = parseJson(input.replace(/^\uFEFF/, ""));
  if (Array.isArray(texts) && texts.every((text) => typeof text === "string")) return texts;
  throw new WrongUse('What came in is no list of texts in JSON; write it as ["at least 8%", "Churn falls to 3%"].');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
