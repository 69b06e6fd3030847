import { findMetricFact, verdictInSnapshot, verdictInputInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { cardVerdictOf } from "../../query/card-verdict.ts";
import { confidenceMeaning } from "../../query/confidence-meaning.ts";
import { accountOf, type VerdictAccount } from "../../query/verdict-account.ts";
import { verdictTitleOf } from "../../query/verdict-words.ts";
import type { Subject } from "../place/question.ts";
import { escapeMarkdown } from "./markdown.ts";

/**
 * What the data say: one sentence, then the picture and the figures, then how they were got. `undefined` without
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
    headText(account, verdictTitleOf(card).look === "exploratory"),
    image === undefined ? undefined : `![${escapeMarkdown(card.plot?.label ?? "")}](${image})`,
    tableOf(account),
    account.notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n"),
    [account.method, ...account.assumptions].map((line) => escapeMarkdown(line ?? "")).join(" "),
    verdict.confidence === undefined ? undefined : `*${escapeMarkdown(confidenceMeaning)}*`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** The verdict, what was seen, and what that means. */
function headText({ seen, shown }: VerdictAccount, isExploratory: boolean): string {
  const end = /[.:](?=\s|$)/.exec(shown)?.index ?? shown.length;
  const rest = shown.slice(end + 1).trim();
  return [
    isExploratory && "**Exploratory.**",
    `**${escapeMarkdown(shown.slice(0, end + 1))}**`,
    shown[end] === ":" ? undefined : seen && escapeMarkdown(seen),
    escapeMarkdown(rest),
    shown[end] === ":" ? seen && escapeMarkdown(seen) : undefined,
  ]
    .filter(Boolean)
    .join(" ");
}

function tableOf({ figures }: VerdictAccount): string | undefined {
  if (figures.length === 0) return undefined;
  const rows = figures.map(([name, value]) => `| ${escapeMarkdown(name)} | ${escapeMarkdown(value)} |`);
  return ["| | |", "|:--|:--|", ...rows].join("\n");
}
