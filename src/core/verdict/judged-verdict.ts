import type { Experiment, Result } from "../model/experiment.ts";
import type { Note, VerdictState } from "./verdict.ts";

/** What people judged, where nothing was counted. */
export interface Judged {
  readonly state: VerdictState;
  readonly shown: string;
  readonly notes: readonly Note[];
}

/** The latest judgement, on one day the later line; who sees it otherwise is named. */
export function judgedIn({ results = [] }: Experiment): Judged | undefined {
  const judgements = results.filter(({ judged }) => judged !== undefined);
  const latest = judgements.reduce<Result | undefined>(
    (last, one) => (last && (one.date ?? "") < (last.date ?? "") ? last : one),
    undefined,
  );
  if (!latest?.judged) return undefined;
  const { judged } = latest;
  const notes = dissentIn(judgements, latest);
  return {
    state: judged === "supported" ? "judged-supported" : "judged-refuted",
    shown: `Judged ${judged}${byWhom(latest)} against the criterion; no statistical confidence exists.`,
    notes,
  };
}

function byWhom(result: Result): string {
  const people = peopleOf(result);
  if (people.length === 0) return "";
  return ` by ${people.length === 1 ? people[0] : `${people.length} people`}`;
}

function peopleOf({ by = [] }: Result): readonly string[] {
  return typeof by === "string" ? [by] : by;
}

/** People who judged otherwise and have not judged again since. */
function dissentIn(judgements: readonly Result[], latest: Result): readonly Note[] {
  const agreeing = new Set(judgements.filter(({ judged }) => judged === latest.judged).flatMap(peopleOf));
  const others = judgements.filter(({ judged }) => judged !== latest.judged);
  const names = Array.from(new Set(others.flatMap(peopleOf))).filter((name) => !agreeing.has(name));
  const isUnnamed = others.some((other) => peopleOf(other).length === 0 && other.date === latest.date);
  if (names.length === 0 && !isUnnamed) return [];
  const who = names.length === 0 ? "Somebody" : names.join(", ");
  return [{ code: "no-answer", text: `People disagree: ${who} judged it ${others[0]?.judged ?? "otherwise"}.` }];
}
