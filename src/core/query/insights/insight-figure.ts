import type { Card } from "../card.ts";
import type { Chart } from "./chart.ts";

/** One finding about many cards, with all that it was counted from. Plain JSON. */
export interface InsightFigure {
  /** Stays the same while what is found changes. */
  readonly id: string;
  /** The finding, as a sentence without a full stop; of few cases the bare numbers. */
  readonly title: string;
  /** Of what and how many; of an empty figure what is missing. */
  readonly subtitle: string;
  /** Absent where there is nothing to draw. */
  readonly chart?: Chart;
  readonly table: FigureTable;
  /** The cards behind it, each once. */
  readonly files: readonly FigureFile[];
  /** How it may mislead, in one or two sentences. */
  readonly warning?: string;
}

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface FigureFile {
  readonly uri: string;
  readonly title: string;
  /** The path, for people: experiments of one unit share its title. */
  readonly file: string;
}

/** What figures look at beside the cards that were found. */
export interface InsightWorld {
  readonly today: string;
  /** All cards, found or not: whether an objective is served does not depend on what is searched for. */
  readonly all: readonly Card[];
  readonly objectives?: readonly { readonly title: string; readonly until?: string }[] | undefined;
  /** How many decisions the team allows itself to owe. */
  readonly debtLimit?: number | undefined;
}

export function filesOf(cards: readonly Card[]): readonly FigureFile[] {
  return cards.map(({ uri, title, file }) => ({ uri, title, file }));
}

/** A figure that has nothing to show, and says what would fill it. */
export function emptyFigure(id: string, title: string, missing: string): InsightFigure {
  return { id, title, subtitle: missing, table: { head: [], rows: [] }, files: [] };
}
