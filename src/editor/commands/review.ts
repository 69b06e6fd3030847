import * as vscode from "vscode";
import { openPage, toPageUri } from "../pages/pages.ts";
import { reviewNames, reviewTitles, usualPeriodIn, type ReviewName } from "../pages/review-pages.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { Command } from "./command.ts";

interface ReviewWorld {
  readonly workspace: LiveWorkspace;
  readonly settled: () => Promise<void>;
}

/** What may be given instead of being asked for, by a key or a test. */
interface Given {
  readonly what?: ReviewName;
  readonly period?: string;
}

/** Opens a review, an agenda, a digest or figures as a page to be read. Answers with its URI. */
export function openReview({ workspace, settled }: ReviewWorld): Command {
  return {
    id: "learningWall.review",

    async run(given) {
      const { what: givenWhat, period: givenPeriod } = givenOf(given);
      const what = givenWhat ?? (await chooseWhat());
      if (!what) return undefined;
      const period = givenPeriod ?? (await choosePeriod(what, usualPeriodIn(workspace.picture)));
      if (period === undefined) return undefined;
      await settled();
      return openPage(toPageUri("review", reviewTitles[what], { what, period }));
    },
  };
}

function givenOf(given: unknown): Given {
  const { what, period } = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  const name = reviewNames.find((one) => one === what);
  return { ...(name && { what: name }), ...(typeof period === "string" && { period }) };
}

const details: Readonly<Record<ReviewName, string>> = {
  review: "What came out, what moved, and what is open, for the team",
  agenda: "Questions for a meeting, for each open unit",
  digest: "What came out, in plain words, for everybody else",
  figures: "Rework, time to learning, held check-backs and forecasts, with their formulas",
};

async function chooseWhat(): Promise<ReviewName | undefined> {
  const items = reviewNames.map((what) => ({ label: reviewTitles[what], detail: details[what], what }));
  const chosen = await vscode.window.showQuickPick(items, { title: "Open Review", placeHolder: "What to look at" });
  return chosen?.what;
}

/** An agenda is about today, and needs no period. */
async function choosePeriod(what: ReviewName, usual: string): Promise<string | undefined> {
  if (what === "agenda") return usual;
  const items = [
    { label: "This round", description: `the last ${usual.slice(0, -1)} days`, period: usual },
    { label: "30 days", period: "30d" },
    { label: "90 days", period: "90d" },
    { label: "Everything", period: "all" },
  ].filter(({ period }, at) => at === 0 || period !== usual);
  const title = `Open ${reviewTitles[what]}`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: "Of which days" }))?.period;
}
