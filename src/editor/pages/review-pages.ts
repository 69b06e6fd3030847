import { parsePeriod, type Period } from "../../core/grammar/period.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { toMarkdown } from "../../core/query/page/page-markdown.ts";
import type { Page } from "../../core/query/page/page.ts";
import { agendaOf } from "../../core/query/review/agenda-of.ts";
import { agendaPage } from "../../core/query/review/agenda-page.ts";
import { digestPage } from "../../core/query/review/digest-page.ts";
import { figuresOf } from "../../core/query/review/figures-of.ts";
import { figuresPage } from "../../core/query/review/figures-page.ts";
import { reviewOf } from "../../core/query/review/review-of.ts";
import { reviewPage } from "../../core/query/review/review-page.ts";
import { usualPeriodOf } from "../../core/query/review/usual-period.ts";
import type { Picture } from "../live-workspace.ts";
import type { PageKind } from "./pages.ts";

/** What can be looked at together. */
export const reviewNames = ["review", "agenda", "digest", "figures"] as const;
export type ReviewName = (typeof reviewNames)[number];

export const reviewTitles: Readonly<Record<ReviewName, string>> = {
  review: "Review",
  agenda: "Agenda",
  digest: "Digest",
  figures: "What It Brings",
};

/** The pages of reviews; their query says `what` of `reviewNames`, and which `period`. */
export const reviewPages: PageKind = {
  name: "review",

  textOf(query, picture) {
    const what = reviewNames.find((name) => name === query.get("what")) ?? "review";
    const reading = parsePeriod(query.get("period") ?? usualPeriodIn(picture), picture.today);
    if ("refusal" in reading) return `# ${reviewTitles[what]}\n\n${reading.refusal}\n`;
    return toMarkdown(pageOf(what, reading.period, picture));
  },
};

/** A round of the team in the first folder that has settings. */
export function usualPeriodIn({ snapshot }: Picture): string {
  const [root = ""] = snapshot.settings.keys();
  return usualPeriodOf(settingsOf(snapshot, root));
}

function pageOf(what: ReviewName, period: Period, { snapshot, today, cards }: Picture): Page {
  switch (what) {
    case "review":
      return reviewPage(reviewOf(snapshot, today, { period, cards }), today);
    case "agenda":
      return agendaPage(agendaOf(snapshot, today, cards));
    case "digest":
      return digestPage(snapshot, today, period);
    case "figures":
      return figuresPage(figuresOf(snapshot, today, period), period);
  }
}
