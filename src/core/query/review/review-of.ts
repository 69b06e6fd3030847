import type { Day } from "../../base/day.ts";
import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import { isInPeriod } from "../../grammar/period.ts";
import { registrationStates, type RegistrationState } from "../../history/registration.ts";
import type { EntryOf } from "../../index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { verdictStates, type VerdictState } from "../../verdict/verdict.ts";
import { buildCards, type CardTable } from "../build-cards.ts";
import type { Card } from "../card.ts";
import { hasStatus } from "../statuses.ts";
import { byDay, movesOf } from "./moves-of.ts";
import type { Move, Review, ReviewedExperiment, ReviewOptions, Totals } from "./review.ts";
import { toReviewed } from "./reviewed-experiment.ts";

/** What came out, moved and is open, for the experiments of a snapshot that stand where `statuses` say. */
export function reviewOf(snapshot: Snapshot, today: Day, { period, statuses, cards }: ReviewOptions): Review {
  const rows = rowsOf(snapshot, today, cards).filter(
    ({ reviewed }) => statuses?.some((status) => hasStatus(reviewed, status)) ?? true,
  );
  const all = rows.map(({ reviewed }) => reviewed).toSorted(byDateAndFile);
  const experiments = all.filter(({ date }) => isInPeriod(date ?? undefined, period));
  const told = new Set(experiments);
  const moves = rows
    .flatMap(({ entry }) => movesOf(entry, snapshot, today))
    .filter(({ date }) => isInPeriod(date, period))
    .toSorted(byDay);
  return {
    period,
    experiments,
    open: all.filter((one) => isOpen(one) && !told.has(one)),
    moves,
    totals: totalsOf(experiments, rows, moves),
  };
}

interface Row {
  readonly entry: EntryOf<"experiment">;
  readonly card: Card;
  readonly reviewed: ReviewedExperiment;
}

function rowsOf(snapshot: Snapshot, today: Day, cards: CardTable | undefined): readonly Row[] {
  const { byUri } = buildCards(snapshot, today, cards);
  return entriesOfKind(snapshot, "experiment").flatMap((entry) => {
    const made = byUri.get(entry.uri);
    return made ? [{ entry, card: made.card, reviewed: toReviewed(entry, made.card, today) }] : [];
  });
}

function isOpen({ stage }: ReviewedExperiment): boolean {
  return stage === "run" || stage === "analyse" || stage === "decide";
}

/** Those without a date come last. */
function byDateAndFile(a: ReviewedExperiment, b: ReviewedExperiment): number {
  const key = ({ date, file }: ReviewedExperiment): string => `${date ?? "9999"} ${file}`;
  return key(a) < key(b) ? -1 : 1;
}

function totalsOf(experiments: readonly ReviewedExperiment[], rows: readonly Row[], moves: readonly Move[]): Totals {
  const count = (what: Move["what"]): number => moves.filter((move) => move.what === what).length;
  return {
    experiments: experiments.length,
    verdicts: countsOf<VerdictState>(
      verdictStates,
      experiments.map(({ verdict }) => verdict),
    ),
    decisions: countsOf<DecisionChoice | "none">(
      [...decisionChoices, "none"],
      experiments.map(({ decision }) => decision ?? "none"),
    ),
    registrations: countsOf<RegistrationState | "unknown">(
      [...registrationStates, "unknown"],
      experiments.map(({ registration }) => registration ?? "unknown"),
    ),
    learnings: experiments.reduce((sum, { learnings }) => sum + learnings, 0),
    opened: count("opened"),
    closed: count("decided"),
    running: rows.filter(({ card }) => card.stage === "run" && card.opensIn === undefined).length,
    debt: rows.filter(({ card }) => card.isDebt).length,
  };
}

/** How often each name comes, in the order of the names; those that do not come too. */
function countsOf<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counts = names.map((name) => [name, found.filter((one) => one === name).length] as const);
  return Object.fromEntries(counts) as Record<Name, number>;
}
