import { fullDay } from "../../base/full-day.ts";
import { trailerOf } from "../../repository/trailer.ts";
import type { LearningSource } from "../learnings/learning-card.ts";
import { learningState, learningTitle, surenessWords } from "../learnings/learning-words.ts";
import { toMarkdown } from "../page/page-markdown.ts";
import { toMarkdownWords } from "../page/markdown-words.ts";
import type { Block, Fact } from "../page/page.ts";
import { verdictLooks } from "../verdict-words.ts";
import type { BranchExperiment } from "./branch-experiment.ts";
import type { BranchLearning } from "./branch-learnings.ts";
import type { BranchUnit, ThisBranch } from "./this-branch.ts";

/** A pull request is read in minutes; the others are counted. */
const mostLearnings = 8;

/**
 * What a pull request should say of its branch, as Markdown; `undefined` where no unit is linked (`noUnitWords`).
 *
 * The last paragraph is the trailers, so that a squash that takes the text as its message keeps them.
 */
export function briefingOf(branch: ThisBranch): string | undefined {
  const { units, concerns } = branch;
  const [only] = units;
  if (!only) return undefined;
  const isOne = units.length === 1;
  const page = toMarkdown({
    title: isOne ? only.question : "What this branch wants to know",
    blocks: [
      ...(isOne ? standingBlocks(only) : []),
      ...(concerns.length === 0
        ? []
        : [heading("Before this is merged"), list(concerns.map(({ sentence }) => sentence))]),
      ...units.flatMap((unit) =>
        isOne
          ? experimentBlocks(unit, 2)
          : [heading(unit.question), ...standingBlocks(unit), ...experimentBlocks(unit, 3)],
      ),
      ...learningBlocks(branch),
    ],
  });
  const trailers = units.filter(({ id }) => isPlain(id)).map(({ id }) => trailerOf(id));
  return trailers.length === 0 ? page : `${page}\n${trailers.join("\n")}\n`;
}

/** That nothing can be told of a branch, and what to do. @param how The way to link it from where this is read. */
export function noUnitWords(
  branch: string | undefined,
  how = `Link it: uol link ${branch ?? "BRANCH"} --unit ID`,
): string {
  return branch === undefined
    ? "No branch is checked out, so there is no unit to tell of. Check one out, or name it."
    : `${branch} is linked to no unit of learning. ${how}`;
}

/** A trailer cannot be escaped: an id that would be more than words to a reader of Markdown is left out. */
function isPlain(id: string): boolean {
  return toMarkdownWords(id.replaceAll("_", "")) === id.replaceAll("_", "");
}

function standingBlocks({ decided, deadline }: BranchUnit): readonly Block[] {
  const rows: Fact[] = [
    ...(deadline === undefined ? [] : [["Time", deadline] as const]),
    ...(decided === undefined ? [] : [["Last decision", `${decided.words} (${decided.experiment})`] as const]),
  ];
  return rows.length === 0 ? [] : [facts(rows)];
}

/** @param level Of their headings: below that of the unit, which alone is the title. */
function experimentBlocks({ experiments }: BranchUnit, level: 2 | 3): readonly Block[] {
  if (experiments.length === 0) return [paragraph("No experiment tests it yet.")];
  return experiments.flatMap((experiment) => [heading(experiment.id, level), facts(experimentRows(experiment))]);
}

/** The same rows for each, so that what is missing shows. */
function experimentRows({ hypothesis, bar, registration, outcome, deadline }: BranchExperiment): readonly Fact[] {
  return [
    ["We believe", hypothesis ?? "Not written down."],
    ["The bar", bar ?? "Not written down."],
    ["Registration", registration ?? "Git cannot say."],
    ["What came out", outcome ?? "Nothing was measured yet."],
    ...(deadline === undefined ? [] : [["Time", deadline] as const]),
  ];
}

function learningBlocks({ learnings }: ThisBranch): readonly Block[] {
  if (learnings === undefined || learnings.items.length === 0) return [];
  const more = learnings.more + Math.max(0, learnings.items.length - mostLearnings);
  return [
    heading("What is known here"),
    list([
      ...learnings.items.slice(0, mostLearnings).map(learningWords),
      ...(more === 0 ? [] : [`${more} more: uol learnings`]),
    ]),
  ];
}

/** "A shorter form did not help. Do: Ask for less. (Refuted in shorter-form, 17 Jan 2026; confidence 0.93; path src/**, 3 files)". */
function learningWords({ learning, why }: BranchLearning): string {
  const { insight, recommendation, confidence, sources } = learning;
  const todo = insight === "" || recommendation === undefined ? "" : ` Do: ${recommendation}`;
  const beside = [
    sources[0] && sourceWords(sources[0]),
    confidence !== null && `confidence ${surenessWords(confidence)}`,
    learningState(learning),
    why,
  ];
  return `${learningTitle(learning)}${todo} (${beside.filter(Boolean).join("; ")})`;
}

function sourceWords({ verdict, experiment, date }: LearningSource): string {
  return [`${verdictLooks[verdict].word} in ${experiment}`, date && fullDay(date)].filter(Boolean).join(", ");
}

function heading(words: string, level: 2 | 3 = 2): Block {
  return { type: "heading", level, words };
}

function paragraph(words: string): Block {
  return { type: "paragraph", words };
}

function list(items: readonly string[]): Block {
  return { type: "list", items };
}

function facts(rows: readonly Fact[]): Block {
  return { type: "facts", rows };
}
