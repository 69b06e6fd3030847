import { findMetricFact, verdictInSnapshot, verdictInputInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { cardVerdictOf } from "../../query/card-verdict.ts";
import { confidenceMeaning } from "../../query/confidence-meaning.ts";
import { accountOf, type VerdictAccount } from "../../query/verdict-account.ts";
import { verdictTitleOf } from "../../query/verdict-words.ts";
import type { Subject } from "../place/question.ts";
import { escapeMarkdown } from "../../base/markdown.ts";

/**
 * What the data say: what they show, what was seen, then the picture and the figures, then how they were got. `undefined` without
 * results, and for what is no experiment.
 */
export function verdictText({ entry, snapshot, today, toImage }: Subject): string | undefined {
  if (entry?.kind !== "experiment" || !entry.record.results?.length) return undefined;
  const { record, root } = entry;
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const metric = record.metric === undefined ? undefined : findMetricFact(snapshot, record.metric, root);
  const card = cardVerdictOf(record, verdict, metric);
  const account = accountOf(verdictInputInSnapshot(entry, snapshot, today), verdict);
  const image = card.plot && toImage?.(card.plot);
  return [
    shownText(account.shown, verdictTitleOf(card).look === "exploratory"),
    escapeMarkdown(account.seen ?? ""),
    image === undefined ? undefined : `![${escapeMarkdown(card.plot?.label ?? "")}](${image})`,
    tableOf(account),
    account.notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n"),
    [account.method, ...account.assumptions].map((line) => escapeMarkdown(line ?? "")).join(" "),
    verdict.confidence === undefined ? undefined : `*${escapeMarkdown(confidenceMeaning)}*`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What it shows, in bold as far as the verdict itself goes. */
function shownText(shown: string, isExploratory: boolean): string {
  const end = (/[.:](?=\s|$)/.exec(shown)?.index ?? shown.length) + 1;
  return `${isExploratory ? "**Exploratory.** " : ""}**${escapeMarkdown(shown.slice(0, end))}**${escapeMarkdown(shown.slice(end))}`;
}

function tableOf({ figures }: VerdictAccount): string | undefined {
  if (figures.length === 0) return undefined;
  const rows = figures.map(([name, value]) => `| ${escapeMarkdown(name)} | ${escapeMarkdown(value)} |`);
  return ["| | |", "|:--|:--|", ...rows].join("\n");
}
