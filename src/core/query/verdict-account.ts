import { toCapital } from "../base/to-capital.ts";
import type { Evidence } from "../verdict/evidence.ts";
import { methodTable } from "../verdict/method-table.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { chanceWordsOf } from "../verdict/chance-words-of.ts";
import { neededSampleOf } from "../verdict/needed-sample-of.ts";
import type { VerdictInput } from "../verdict/verdict-input.ts";
import { confidenceWords } from "../verdict/words/confidence-words.ts";
import { intervalWords, valueWords } from "../verdict/words/value-words.ts";
import { countsOfFew } from "./share-counts.ts";

/** All that is told of a verdict to somebody who looks closely: first what it is, then by which numbers and how. */
export interface VerdictAccount {
  readonly seen?: string;
  readonly shown: string;
  /** Of the claim that decides, each with its name. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  /** "Exact binomial test, one-sided, 95%." */
  readonly method?: string;
  /** What must be true for the method to hold, each a sentence. */
  readonly assumptions: readonly string[];
  /** What one must know beside it, each a sentence, the gravest first. */
  readonly notes: readonly string[];
}

/** Works out what is dear too, such as the sample that would be needed: for one file, not for a list. */
export function accountOf(input: VerdictInput, verdict: Verdict): VerdictAccount {
  const { seen, shown, asRegistered, rule } = verdict;
  const evidence = verdict.claims.find(({ role }) => role === "primary");
  const name = evidence?.name;
  return {
    shown,
    ...(seen !== undefined && { seen }),
    figures: evidence ? figuresOf(evidence, verdict.level) : [],
    ...(name !== undefined && {
      method: `${toCapital(name)}, one-sided, ${Number((100 * verdict.level).toFixed(4))}%.`,
    }),
    assumptions: methodTable.find((row) => row.name === name)?.assumes ?? [],
    notes: [
      ...(asRegistered ? [`As registered (${asRegistered.threshold}): ${asRegistered.sentence}`] : []),
      ...notesBeside(verdict),
      ...closerLook(input, verdict, evidence),
      ...(rule ? [`The rule of the plan for this outcome is to ${rule.choice}.`] : []),
    ],
  };
}

/** A split that makes a verdict impossible is what is shown. */
function notesBeside({ notes, state }: Verdict): readonly string[] {
  return notes.filter(({ code }) => state !== "invalid" || code !== "sample-ratio").map(({ text }) => text);
}

/** What takes milliseconds: the sample that an open claim would need, and the chance beside the verdict. */
function closerLook(input: VerdictInput, { state }: Verdict, evidence: Evidence | undefined): readonly string[] {
  if (!evidence) return [];
  const needed = state === "inconclusive" ? neededSampleOf(input, evidence.arm) : undefined;
  return [needed, chanceWordsOf(input, evidence.arm)].filter((text) => text !== undefined);
}

function figuresOf(evidence: Evidence, level: number): VerdictAccount["figures"] {
  const { estimate, interval, intervalLevel, bound, to, for: pro, against } = evidence;
  const bounds = to === undefined ? [bound] : [bound, to];
  const range = intervalWords(interval, evidence, ...bounds);
  const percent = Math.round(100 * intervalLevel);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Estimate", estimate === null ? undefined : (countsOfFew(evidence) ?? valueWords(estimate, evidence, ...bounds))],
    [`${percent}% interval`, range],
    ["Confidence for", pro === null ? undefined : sideWords(pro, level)],
    ["Confidence against", against === null ? undefined : sideWords(against, level)],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
}

function sideWords(confidence: number, level: number): string {
  return confidence < 0.005 ? "below 0.01" : confidenceWords(confidence, level);
}
