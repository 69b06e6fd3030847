import type { Entry } from "../../core/index/entry.ts";
import { verdictInSnapshot, verdictInputInSnapshot } from "../../core/index/verdict-in-snapshot.ts";
import { confidenceMeaning } from "../../core/query/confidence-meaning.ts";
import { countsOfFew } from "../../core/query/share-counts.ts";
import { accountOf, type VerdictAccount } from "../../core/query/verdict-account.ts";
import type { Evidence } from "../../core/verdict/evidence.ts";
import type { Verdict } from "../../core/verdict/verdict.ts";
import { confidenceWords } from "../../core/verdict/words/confidence-words.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { exposureWords } from "../../core/verdict/words/exposure-words.ts";
import { intervalWords, valueWords } from "../../core/verdict/words/value-words.ts";
import type { Workspace } from "../read-workspace.ts";
import type { Paint } from "./paint.ts";
import { widthOf } from "./width-of.ts";

/** What the data of an experiment say, for people; nothing for what is no experiment, and without results. */
export function verdictLines(entry: Entry, { snapshot, today }: Workspace, paint: Paint): string {
  if (entry.kind !== "experiment" || !entry.record.results?.length) return "";
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const account = accountOf(verdictInputInSnapshot(entry, snapshot, today), verdict);
  const blocks = [
    headLines(account, verdict, paint),
    tableOf(verdict, paint),
    account.notes.map((note) => `- ${note}\n`).join(""),
    methodLines(account, verdict, paint),
  ];
  return `\n${blocks.filter((block) => block !== "").join("\n")}`;
}

function headLines({ seen, shown }: VerdictAccount, { exploratory }: Verdict, paint: Paint): string {
  const flag = exploratory ? "Exploratory. " : "";
  return [
    ...(seen === undefined ? [] : [`${paint("dim", "seen: ")} ${seen}\n`]),
    `${paint("dim", "shown:")} ${flag}${shown}\n`,
  ].join("");
}

/** A row for each claim: the one that decides, its other arms, guardrails, secondary metrics. */
function tableOf({ claims, level, state }: Verdict, paint: Paint): string {
  const [first] = claims;
  if (!first) return "";
  const interval = `${percentOf(first)} interval`;
  const headings = ["claim", "threshold", "n", "estimate", interval, "for", "against"];
  const rows = claims.map((evidence) => cellsOf(evidence, first, level, state === "collecting"));
  const widths = headings.map((heading, at) => widthOf([heading, ...rows.map((row) => row[at] ?? "")]));
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [paint("dim", lineOf(headings)), ...rows.map(lineOf)].map((line) => `${line}\n`).join("");
}

function percentOf({ intervalLevel }: Evidence): string {
  return `${Number((100 * intervalLevel).toFixed(2))}%`;
}

/**
 * @param first Whose interval the heading names; one of another level has it beside its ends.
 * @param isOpen Data still come in, so that no confidence should lead somebody to stop.
 */
function cellsOf(evidence: Evidence, first: Evidence, level: number, isOpen: boolean): readonly string[] {
  const { role, metric, arm, threshold, n, estimate, interval, bound, to, for: pro, against } = evidence;
  const bounds = to === undefined ? [bound] : [bound, to];
  const name = [metric, role === "primary" ? undefined : role, arm].filter(Boolean).join(", ");
  const range = intervalWords(interval, evidence, ...bounds);
  const side = (confidence: number | null): string =>
    confidence === null || isOpen ? "-" : confidenceWords(confidence, level);
  return [
    name,
    threshold,
    Number.isInteger(n) ? countWords(n) : exposureWords(n, undefined),
    estimate === null ? "-" : (countsOfFew(evidence) ?? valueWords(estimate, evidence, ...bounds)),
    range === undefined ? "-" : range + (percentOf(evidence) === percentOf(first) ? "" : ` (${percentOf(evidence)})`),
    side(pro),
    side(against),
  ];
}

function methodLines({ method, assumptions }: VerdictAccount, { confidence }: Verdict, paint: Paint): string {
  if (method === undefined) return "";
  return [
    `${paint("dim", "method:")} ${[method, ...assumptions].join(" ")}\n`,
    ...(confidence === undefined ? [] : [`${paint("dim", confidenceMeaning)}\n`]),
  ].join("");
}
