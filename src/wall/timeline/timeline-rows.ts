import type { Day } from "../../core/base/day.ts";
import type { Card } from "../../core/query/card.ts";
import { groupCards } from "../../core/query/grouping.ts";
import { legendOf, type LegendSign } from "../../core/query/timeline/legend.ts";
import { timelineRange, type TimelineRange } from "../../core/query/timeline/timeline-range.ts";
import { daysOfRow, timelineRowOf, type TimelineRow } from "../../core/query/timeline/timeline-row.ts";
import type { Grouping } from "../../protocol/wall-view.ts";
import { standsOnBoard } from "../columns.ts";
import type { RowGroup } from "../table/row-entries.ts";

const nothingToShow: TimelineRow = { marks: [] };

/** A row with the first day and the last that it has something to show on. */
interface SpannedRow {
  readonly row: TimelineRow;
  readonly days: readonly [Day, Day] | undefined;
}

/** What a timeline shows of its cards: worked out once for each card and day, because a search asks at every key. */
export class TimelineRows {
  #rows: ReadonlyMap<Card, SpannedRow> = new Map();
  #today: Day = "";

  read(cards: readonly Card[], today: Day): void {
    const known = this.#today === today ? this.#rows : new Map<Card, SpannedRow>();
    this.#today = today;
    this.#rows = new Map(cards.filter(standsOnBoard).map((card) => [card, known.get(card) ?? spannedRow(card, today)]));
  }

  rowOf(card: Card): TimelineRow {
    return this.#rows.get(card)?.row ?? nothingToShow;
  }

  range(): TimelineRange {
    return timelineRange(
      Array.from(this.#rows.values()).flatMap(({ days }) => (days ? [days] : [])),
      this.#today,
    );
  }

  legend(): readonly LegendSign[] {
    return legendOf(Array.from(this.#rows.values(), ({ row }) => row));
  }

  /** The cards in groups, in each as time goes; behind them, folded, those that have no place in time. */
  groups(grouping: Grouping): readonly RowGroup[] {
    const timed = Array.from(this.#rows, ([card, { days }]) => ({ card, day: card.window.from ?? days?.[0] }));
    const undated = timed.flatMap(({ card, day }) => (day === undefined ? card : []));
    const dated = timed
      .filter(({ day }) => day !== undefined)
      .sort((a, b) => compareDays(a.day ?? "", b.day ?? ""))
      .map(({ card }) => card);
    const groups = groupCards(dated, grouping).map((group) => {
      return { ...group, fold: `timeline:${group.name}`, startsFolded: false };
    });
    return undated.length === 0 ? groups : [...groups, withoutDates(undated)];
  }
}

function spannedRow(card: Card, today: Day): SpannedRow {
  const row = timelineRowOf(card, today);
  return { row, days: daysOfRow(row) };
}

/** Unlike all others it starts folded, so what is remembered is that it was opened. */
function withoutDates(cards: readonly Card[]): RowGroup {
  return { name: "Without dates", cards, fold: "open:timeline:Without dates", startsFolded: true };
}

function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b);
}
