import { relativePath } from "../../core/base/uri.ts";
import type { BranchExperiment } from "../../core/query/branch/branch-experiment.ts";
import type { BranchLearning } from "../../core/query/branch/branch-learnings.ts";
import type { BranchUnit, ThisBranch } from "../../core/query/branch/this-branch.ts";
import { learningAnswer } from "../learnings/learning-answer.ts";
import type { Workspace } from "../read-workspace.ts";

/** A briefing as programs read it; its Markdown is `null` where no unit is linked. */
export function briefingAnswer(
  { branch, head, units, concerns, learnings, silence }: ThisBranch,
  { root }: Workspace,
  markdown: string | undefined,
): object {
  return {
    branch: branch ?? null,
    head: head ?? null,
    silence: silence ?? null,
    units: units.map((unit) => unitAnswer(unit, root)),
    concerns: concerns.map(({ what, id, uri, sentence }) => ({ what, id, file: relativePath(uri, root), sentence })),
    learnings: (learnings?.items ?? []).map(appliesAnswer),
    moreLearnings: learnings?.more ?? 0,
    markdown: markdown ?? null,
  };
}

function unitAnswer({ id, uri, question, by, deadline, experiments, decided }: BranchUnit, root: string): object {
  const { experiment, choice, date = null, because = null } = decided ?? {};
  return {
    id,
    file: relativePath(uri, root),
    question,
    by,
    deadline: deadline ?? null,
    experiments: experiments.map((one) => experimentAnswer(one, root)),
    decided: decided === undefined ? null : { experiment, choice, date, because },
  };
}

function experimentAnswer({ id, uri, card, hypothesis, deadline, ...words }: BranchExperiment, root: string): object {
  return {
    id,
    file: relativePath(uri, root),
    hypothesis: hypothesis ?? null,
    metric: card?.metric ?? null,
    threshold: card?.threshold ?? null,
    registration: card?.registration?.state ?? null,
    registrationSentence: words.registration ?? null,
    verdict: card?.verdict?.state ?? null,
    outcome: words.outcome ?? null,
    deadline: deadline ?? null,
  };
}

function appliesAnswer({ learning, why, files }: BranchLearning): object {
  return { ...learningAnswer({ learning, why }), files };
}
