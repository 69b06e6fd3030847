import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import { stageTitles } from "../../base/stage.ts";
import { toCapital } from "../../base/to-capital.ts";
import { dutyNames, registrationTitles } from "../card-words.ts";
import type { Card } from "../card.ts";
import { confidenceWords } from "../../verdict/words/confidence-words.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import type { TableColumn } from "./table-columns.ts";

/** How a day is written. */
export type DayWriter = (day: Day) => string;

/** What stands in a cell, as words; the empty text where there is nothing to say. */
export function cellWords(card: Card, column: TableColumn, writeDay: DayWriter): string {
  return writers[column](card, writeDay) ?? "";
}

/** Days as people read them beside today. */
export function daysFor(today: Day): DayWriter {
  return (day) => dayText(day, today);
}

const writers: Readonly<Record<TableColumn, (card: Card, writeDay: DayWriter) => string | undefined>> = {
  question: ({ title }) => title,
  stage: ({ stage }) => stageTitles[stage],
  threshold: ({ threshold }) => threshold,
  result: ({ seen }) => seen?.value,
  interval: ({ verdict }) => verdict?.plot?.label,
  verdict: ({ verdict }) => verdict && verdictTitleOf(verdict).word,
  registration: ({ registration }) => registration && registrationTitles[registration.state],
  decision: ({ decision }) => decision?.choice && toCapital(decision.choice),
  owes: owesWords,
  owner: ({ owner }) => owner,
  ends: ({ window, kind, date }, writeDay) => dayIn(kind === "unit" ? date : window.to, writeDay),
  hypothesis: ({ question, kind }) => (kind === "experiment" ? question : undefined),
  id: ({ id }) => id,
  unit: ({ unit }) => unit,
  objective: ({ objective }) => objective,
  kind: ({ about }) => about && toCapital(about),
  metric: ({ metric }) => metric,
  method: ({ method }) => method,
  tags: ({ tags }) => tags.join(", "),
  baseline: ({ baseline }) => baseline,
  confidence: ({ verdict }) => verdict && confidenceIn(verdict),
  began: ({ began }, writeDay) => dayIn(began, writeDay),
  decided: ({ decision }, writeDay) => dayIn(decision?.date, writeDay),
  branch: ({ branches }) => branches?.join(", "),
};

/** What is owed and since or until when, "Decision, 19 days overdue"; else what the plan lacks. */
function owesWords({ owed, missing }: Card, writeDay: DayWriter): string {
  if (!owed) return toCapital(missing.join(", "));
  const { what, due, daysOverdue } = owed;
  const when = daysOverdue > 0 ? `${plural(daysOverdue, "day")} overdue` : `due ${writeDay(due)}`;
  return `${toCapital(dutyNames[what])}, ${when}`;
}

function confidenceIn(verdict: NonNullable<Card["verdict"]>): string | undefined {
  const { confidence, level } = verdict;
  const isCounted = verdictTitleOf(verdict).confidence !== undefined;
  return isCounted && confidence !== undefined ? confidenceWords(confidence, level) : undefined;
}

function dayIn(day: Day | undefined, writeDay: DayWriter): string | undefined {
  return day === undefined ? undefined : writeDay(day);
}
