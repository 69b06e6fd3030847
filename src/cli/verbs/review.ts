import { parsePeriod, type Period } from "../../core/grammar/period.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { joinPages, type Page } from "../../core/query/page/page.ts";
import { toHtml } from "../../core/query/page/page-html.ts";
import { toMarkdown } from "../../core/query/page/page-markdown.ts";
import { toPlainText } from "../../core/query/page/page-text.ts";
import { agendaOf } from "../../core/query/review/agenda-of.ts";
import { agendaPage } from "../../core/query/review/agenda-page.ts";
import { digestPage } from "../../core/query/review/digest-page.ts";
import { figuresOf } from "../../core/query/review/figures-of.ts";
import { figuresPage } from "../../core/query/review/figures-page.ts";
import { reviewOf } from "../../core/query/review/review-of.ts";
import { reviewPage } from "../../core/query/review/review-page.ts";
import { usualPeriodOf } from "../../core/query/review/usual-period.ts";
import { ExitCode } from "../exit-code.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import { statusesOf, statusFlag } from "../status-filter.ts";
import type { Call, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly status?: readonly string[];
  readonly period?: string;
  readonly agenda?: true;
  readonly roi?: true;
}

/** `uol review`: what came out in a period, what moved, what is open; a digest of it, questions for a meeting, figures. */
export const review: Verb<Flags> = {
  example: "uol review --period 30d --status completed",
  formats: ["text", "json", "markdown", "html"],
  flags: [
    statusFlag,
    {
      usage: "--period <period>",
      summary: "30d, 12w, 3m, all, or 2026-01-01..2026-03-31; else a round of the team, or 30d",
    },
    { usage: "--agenda", summary: "questions for a meeting, for each open unit" },
    { usage: "--roi", summary: "rework, time to learning, held check-backs and forecasts, with formulas" },
  ],

  async run(io, { flags }: Call<Flags>) {
    const statuses = statusesOf(flags.status);
    if (statuses && (flags.agenda || flags.roi)) {
      throw new WrongUse("--status chooses experiments of a review; leave it out beside --agenda and --roi.");
    }
    if (flags.period !== undefined) periodOf(flags.period, "2026-01-01");
    const workspace = await readWorkspace(io, flags);
    const asked: Asked = { statuses, flags, ...periodsOf(workspace, flags) };
    if (flags.format === "json") {
      printJson(io, "review", answerOf(workspace, asked));
      return ExitCode.fine;
    }
    const page = pageOf(workspace, asked);
    if (flags.format === "html") io.out(toHtml(page));
    else if (flags.format === "markdown") io.out(toMarkdown(page));
    else io.out(toPlainText(page, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

interface Asked extends Periods {
  readonly statuses: readonly string[] | undefined;
  readonly flags: Call<Flags>["flags"];
}

interface Periods {
  readonly period: Period;
  /** Figures need more than a round to say anything: all days, unless somebody asks for fewer. */
  readonly periodOfFigures: Period;
}

function periodsOf({ snapshot, root, today }: Workspace, { period: typed }: Flags): Periods {
  const period = periodOf(typed ?? usualPeriodOf(settingsOf(snapshot, root)), today);
  return { period, periodOfFigures: typed === undefined ? {} : period };
}

function periodOf(typed: string, today: string): Period {
  const reading = parsePeriod(typed, today);
  if ("refusal" in reading) throw new WrongUse(reading.refusal);
  return reading.period;
}

function answerOf({ snapshot, today }: Workspace, { period, periodOfFigures, statuses, flags }: Asked): object {
  return {
    ...reviewOf(snapshot, today, { period, statuses }),
    ...(flags.agenda && { agenda: agendaOf(snapshot, today) }),
    ...(flags.roi && { roi: figuresOf(snapshot, today, periodOfFigures) }),
  };
}

function pageOf({ snapshot, today }: Workspace, { period, periodOfFigures, statuses, flags }: Asked): Page {
  const pages: Page[] = [];
  if (flags.agenda) pages.push(agendaPage(agendaOf(snapshot, today)));
  if (flags.roi) pages.push(figuresPage(figuresOf(snapshot, today, periodOfFigures), periodOfFigures));
  const [first, second] = pages;
  if (first) return second ? joinPages(first, second) : first;
  if (statuses === undefined && flags.format !== "text") return digestPage(snapshot, today, period);
  const review = reviewOf(snapshot, today, { period, statuses });
  if (flags.format === "text") return reviewPage(review, today);
  const files = new Set([...review.experiments, ...review.open].map(({ file }) => file));
  return digestPage(snapshot, today, period, ({ path }) => files.has(path));
}
