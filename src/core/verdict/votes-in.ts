import { compareText } from "../base/compare-text.ts";
import type { Result } from "../model/experiment.ts";

type Opinion = NonNullable<Result["judged"]>;

/** What people judged, each by the last word of theirs. */
export interface Votes {
  /** The latest judgement of all; on one day the later line. */
  readonly latest: Result & { readonly judged: Opinion };
  /** Who last judged as it says, each once. */
  readonly agreeing: readonly string[];
  readonly dissenting: readonly string[];
  /** Whether somebody without a name judged otherwise on the same day. */
  readonly isDisputed: boolean;
}

export function votesIn(results: readonly Result[]): Votes | undefined {
  const judgements = results.filter(isJudgement).toSorted(byDay);
  const latest = judgements.at(-1);
  if (!latest) return undefined;
  const lastOf = new Map<string, Opinion>();
  for (const judgement of judgements) for (const name of namesIn(judgement)) lastOf.set(name, judgement.judged);
  const named = (isAgreeing: boolean): readonly string[] =>
    Array.from(lastOf).flatMap(([name, judged]) => ((judged === latest.judged) === isAgreeing ? [name] : []));
  return {
    latest,
    agreeing: named(true),
    dissenting: named(false),
    isDisputed: judgements.some(
      (one) => one.judged !== latest.judged && one.date === latest.date && namesIn(one).length === 0,
    ),
  };
}

/** "dana", "2 people"; empty where nobody is named. */
export function peopleWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.length} people`;
}

function isJudgement(result: Result): result is Votes["latest"] {
  return result.judged !== undefined;
}

function byDay({ date: one = "" }: Result, { date: other = "" }: Result): number {
  return compareText(one, other);
}

function namesIn({ by = [] }: Result): readonly string[] {
  return (typeof by === "string" ? [by] : by).map((name) => name.trim()).filter((name) => name !== "");
}
