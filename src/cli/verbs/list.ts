import { stageTitles, type Stage } from "../../core/base/stage.ts";
import type { RegistrationState } from "../../core/history/registration.ts";
import { registrationOfEntry } from "../../core/index/registration-of-entry.ts";
import { buildCards, cardsOf } from "../../core/query/build-cards.ts";
import type { Card } from "../../core/query/card.ts";
import { dueOf, type Due } from "../../core/query/due-of.ts";
import { queryProblems } from "../../core/grammar/query-problems.ts";
import { searchWall } from "../../core/query/search/search-wall.ts";
import { columnsIn, tableColumns, usualColumns } from "../../core/query/table/table-columns.ts";
import { tableText } from "../../core/query/table/table-text.ts";
import { lookOf, verdictLooks } from "../../core/query/verdict-words.ts";
import type { HeldState } from "../../core/verdict/check-back/held.ts";
import { askBranches } from "../ask-branches.ts";
import { ExitCode } from "../exit-code.ts";
import { printJson } from "../output/json.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { widthOf } from "../output/width-of.ts";
import { queryHelp } from "../query-help.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import { statusFilter, statusFlag } from "../status-filter.ts";
import type { Call, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";
import { verdictAnswer, type VerdictAnswer } from "../verdict-answer.ts";

interface Flags {
  readonly status?: readonly string[];
  readonly tag?: string;
}

interface Row extends Due, VerdictAnswer {
  readonly id: string;
  readonly kind: Card["kind"];
  readonly file: string;
  readonly title: string;
  readonly stage: Stage;
  /** `null` for units. */
  readonly registration: RegistrationState | null;
  /** Whether the threshold was met again, the last time that it was measured; `null` where it was not. */
  readonly held: HeldState | null;
}

/** `uol list`: units and experiments with where they stand and what they owe. */
export const list: Verb<Flags> = {
  example: "uol list status:refuted -decision:stop tag:checkout after:2026-01",
  wordsHelp: queryHelp,
  formats: ["text", "json", "csv", "markdown"],
  flags: [statusFlag, { usage: "--tag <tag>", summary: "only what applies to this tag" }],

  async run(io, { words, flags }: Call<Flags>) {
    const hasStatus = statusFilter(flags.status);
    const read = await readWorkspace(io, flags);
    const { snapshot } = await askBranches(io, read.snapshot, read.root);
    const workspace = { ...read, snapshot };
    const cards = findCards(workspace, words.join(" ")).filter(
      ({ tags }) => flags.tag === undefined || tags.includes(flags.tag),
    );
    const found = cards.map((card) => ({ card, row: toRow(card, workspace) })).filter(({ row }) => hasStatus(row));
    const records = found.map(({ row }) => row);
    if (flags.format === "json") printJson(io, "list", { records });
    else if (flags.format === "csv" || flags.format === "markdown")
      io.out(
        tableText(
          {
            groups: [{ name: "", cards: found.map(({ card }) => card) }],
            columns: listColumns[flags.format],
            today: workspace.today,
          },
          flags.format,
        ),
      );
    else io.out(toText(records, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

/** A spreadsheet gets everything that is known, a text as much as people read in one line. */
const listColumns = {
  csv: columnsIn(["id", ...Object.keys(tableColumns)]),
  markdown: columnsIn(["id", ...usualColumns.filter((column) => column !== "interval")]),
};

/** The cards that a query finds, by the path of their files. */
function findCards({ snapshot, today }: Workspace, query: string): Card[] {
  const [problem] = queryProblems(query, today);
  if (problem) throw new WrongUse(problem.message);
  const cards = cardsOf(buildCards(snapshot, today));
  const found = searchWall(query, { cards, today });
  return cards.filter(({ uri }) => found?.has(uri) ?? true).toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function toRow(card: Card, { snapshot, today }: Workspace): Row {
  const { id, kind, file, title, stage, uri } = card;
  const entry = snapshot.entries.get(uri);
  const registration = entry?.kind === "experiment" ? (registrationOfEntry(entry)?.state ?? null) : null;
  const due = entry ? dueOf(card, entry, today) : { due: null, overdue: null };
  return {
    id,
    kind,
    file,
    title,
    stage,
    ...verdictAnswer(card.verdict),
    registration,
    held: card.checkBack?.held ?? null,
    ...due,
  };
}

function toText(rows: readonly Row[], paint: Paint): string {
  if (rows.length === 0) return "Nothing found.\n";
  const idWidth = widthOf(rows.map(({ id }) => id));
  const stageWidth = widthOf(rows.map(({ stage }) => stageTitles[stage]));
  const verdictWidth = widthOf(rows.map(wordOf));
  return rows
    .map((row) => {
      const { id, kind, stage, title, due, overdue, registration } = row;
      const duty = overdue
        ? paint("red", `  ${overdue} overdue since ${due}`)
        : due
          ? paint("dim", `  due ${due}`)
          : "";
      const words = kind === "experiment" ? paint("dim", title) : title;
      const verdict = verdictWidth === 0 ? "" : `${wordOf(row).padEnd(verdictWidth)}  `;
      const proof = registration === "broken" ? paint("red", "  registration broken") : "";
      return `${stageTitles[stage].padEnd(stageWidth)}  ${id.padEnd(idWidth)}  ${verdict}${words}${proof}${duty}\n`;
    })
    .join("");
}

/** The verdict as a word, and that a guardrail is broken or it did not hold; nothing where there are no results. */
function wordOf({ verdict, exploratory, guardrails, held }: Row): string {
  if (verdict === null || verdict === "none") return "";
  const { word } = verdictLooks[lookOf({ state: verdict, exploratory })];
  const isLost = held === "not-held" && (verdict === "supported" || verdict === "judged-supported");
  return [word, guardrails === "broken" && "guardrail broken", isLost && "not held"].filter(Boolean).join(", ");
}
