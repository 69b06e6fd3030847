import type { Unanswered } from "../../core/history/unanswered.ts";
import type { Why, WhyExperiment, WhyLearning, WhyRow } from "../../core/query/why/why-of.ts";
import type { WhyReason } from "../../core/query/why/touched.ts";
import type { PathPast } from "../../core/repository/path-past.ts";

/** What touches a path, as programs read it: lines from one, nothing absent. */
export function whyAnswer({ units, experiments, learnings }: Why, path: string, past: PathPast | Unanswered): object {
  const isAsked = "commits" in past;
  return {
    path,
    units: units.items.map(rowAnswer),
    experiments: experiments.items.map(experimentAnswer),
    learnings: learnings.items.map(learningAnswer),
    more: { units: units.more, experiments: experiments.more, learnings: learnings.more },
    commits: isAsked
      ? { asked: true, cut: past.isCut || past.lacks !== undefined, reason: past.lacks?.sentence ?? null }
      : { asked: false, cut: false, reason: past.sentence },
  };
}

function rowAnswer({ id, file, line, title, date, reasons }: WhyRow): object {
  return { id, file, line: line + 1, title, date: date ?? null, reasons: reasons.map(reasonAnswer) };
}

function reasonAnswer({ by, words, commit, date }: WhyReason): object {
  return { by, words, commit: commit ?? null, date: date ?? null };
}

function experimentAnswer(row: WhyExperiment): object {
  const { unit = null, verdict, decision } = row;
  const { choice, date = null, because = null } = decision ?? {};
  return { ...rowAnswer(row), unit, verdict, decision: decision === undefined ? null : { choice, date, because } };
}

function learningAnswer(row: WhyLearning): object {
  const { experiment, recommendation = null } = row;
  return { ...rowAnswer(row), experiment, recommendation };
}
