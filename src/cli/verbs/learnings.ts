import { toMarkdown } from "../../core/query/page/page-markdown.ts";
import { toHtml } from "../../core/query/page/page-html.ts";
import { playbookOf } from "../../core/query/learnings/playbook.ts";
import { leastForPlaybook } from "../../core/query/learnings/weigh-for-playbook.ts";
import { learningsOf } from "../../core/query/learnings/learnings-of.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { askWear } from "../ask-wear.ts";
import { ExitCode } from "../exit-code.ts";
import { learningAnswer } from "../learnings/learning-answer.ts";
import { learningsCsv } from "../learnings/learnings-csv.ts";
import { learningsFor } from "../learnings/learnings-for.ts";
import { learningsText } from "../learnings/learnings-text.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import type { Call, Format, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly tag?: string;
  readonly for?: string;
  readonly min?: string;
}

/** `uol learnings`: what is known, how surely, and by what. */
export const learnings: Verb<Flags> = {
  example: "uol learnings --for src/checkout/button.ts --min 0.8",
  formats: ["text", "json", "playbook", "csv", "html"],
  flags: [
    { usage: "--tag <tag>", summary: "only what applies to this tag" },
    { usage: "--for <place>", summary: "only what applies to a file, or to the unit or experiment of an id" },
    { usage: "--min <confidence>", summary: "only what is at least as sure, such as 0.8; the playbook starts at 0.8" },
  ],

  async run(io, { flags }: Call<Flags>) {
    const least = leastOf(flags.min);
    const { root, snapshot, today } = await readWorkspace(io, flags);
    const workspace = { root, snapshot: await askWear(io, snapshot, root), today };
    const all = flags.for === undefined ? everything(workspace) : learningsFor(io, workspace, flags.for);
    const tag = flags.tag?.toLowerCase();
    const ofTag = all.filter(
      ({ learning: { appliesTo } }) => tag === undefined || appliesTo.tags.some((one) => one.toLowerCase() === tag),
    );
    const { format } = flags;
    if (format === "playbook" || format === "html") io.out(playbookText(ofTag, format, least));
    else {
      const found = ofTag.filter(({ learning: { confidence } }) => least === undefined || least <= (confidence ?? -1));
      if (format === "json") printJson(io, "learnings", { learnings: found.map(learningAnswer) });
      else if (format === "csv") io.out(learningsCsv(found.map(({ learning }) => learning)));
      else io.out(learningsText(found, paintFor(io, flags)));
    }
    return ExitCode.fine;
  },
};

function everything({ snapshot, today }: Workspace): RelevantLearning[] {
  return learningsOf(snapshot, today).map((learning) => ({ learning, why: "" }));
}

function playbookText(found: readonly RelevantLearning[], format: Format, least = leastForPlaybook): string {
  const page = playbookOf(
    found.map(({ learning }) => learning),
    least,
  );
  return format === "html" ? toHtml(page) : toMarkdown(page);
}

function leastOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const value = /^\d*\.?\d+$/.test(typed) ? Number(typed) : NaN;
  if (0 <= value && value <= 1) return value;
  throw new WrongUse(`"${typed}" is no confidence; write --min as a number from 0 to 1, such as 0.8.`);
}
