import { shorten } from "../base/shorten.ts";
import { readDay, readNumber, wordsOf, type Cell } from "./cell.ts";
import type { DataRead, DataRequest, DataUnread, LeftOut } from "./data-reading.ts";
import type { Growing, Role, Shape } from "./shape.ts";

/** What rows come to; which file they stand in is for others to say. */
export type RowsRead = Omit<DataRead, "uri" | "hash">;

/** Eight bytes each. */
const mostValues = 5_000_000;
const mostNamed = 10;
/** Of more groups than this, where the plan names none, somebody took a column of ids for that of the arms. */
const mostArms = 50;

/** Sums rows up, or collects their values, by arm; what does not count is counted. */
export class Tally {
  /** The columns to hand over of each row, in this order. */
  readonly columns: readonly string[];
  readonly #roles: readonly Role[];
  readonly #request: DataRequest;
  readonly #shape: Shape;
  readonly #groups = new Map<string, Growing>();
  readonly #leftOut = startLeftOut();
  readonly #outside = startLeftOut();
  #rows = 0;
  #values = 0;
  #refusal: DataUnread | undefined;

  constructor(request: DataRequest, shape: Shape) {
    this.#request = request;
    this.#shape = shape;
    const beside = (["date", "arm"] as const).filter((role) => request.columns[role] !== undefined);
    this.#roles = [...beside, ...shape.roles];
    this.columns = this.#roles.map((role) => request.columns[role] ?? "");
  }

  /** Why there will be no answer, whatever else comes. */
  get refusal(): DataUnread | undefined {
    return this.#refusal;
  }

  /** @param row Counts from 1, the heading is row 1. */
  take(row: number, cells: readonly Cell[]): void {
    this.#rows++;
    const outcome = this.#read(cells);
    if (outcome === undefined) return;
    if ("outside" in outcome) note(this.#outside, row, outcome.outside);
    else note(this.#leftOut, row, outcome.problem);
  }

  /** Counts a row that could not even be taken apart. */
  leaveOut(row: number, problem: string): void {
    this.#rows++;
    note(this.#leftOut, row, problem);
  }

  finish(): RowsRead {
    const isByArm = this.#roles.includes("arm");
    const { arms } = this.#request;
    const names = Array.from(this.#groups.keys());
    const ordered = isByArm && 0 < arms.length ? arms.filter((arm) => this.#groups.has(arm)) : names.toSorted();
    const samples = ordered.flatMap((name) => {
      const sample = this.#groups.get(name)?.sample();
      return sample ? [isByArm ? { arm: name, sample } : { sample }] : [];
    });
    return { rows: this.#rows, samples, leftOut: this.#leftOut, outside: this.#outside };
  }

  /** Takes the row in, or says why it does not count. */
  #read(cells: readonly Cell[]): { readonly problem: string } | { readonly outside: string } | undefined {
    const { columns, arms, from, to } = this.#request;
    let at = 0;
    if (columns["date"] !== undefined) {
      const words = wordsOf(cells[at]);
      const day = readDay(cells[at++]);
      if (day === undefined) return { problem: `\`${columns["date"]}\` is "${shorten(words, 40)}", which is no day` };
      if (from !== undefined && day < from) return { outside: `${day} is before the window opened (${from})` };
      if (to !== undefined && to < day) return { outside: `${day} is after the window ended (${to})` };
    }
    const arm = columns["arm"] === undefined ? "" : wordsOf(cells[at++]);
    if (columns["arm"] !== undefined && (arm === "" || (0 < arms.length && !arms.includes(arm)))) {
      return { problem: arm === "" ? `\`${columns["arm"]}\` is empty` : `"${shorten(arm, 40)}" is no arm of the plan` };
    }
    return this.#add(arm, cells, at);
  }

  #add(arm: string, cells: readonly Cell[], start: number): { readonly problem: string } | undefined {
    const { forms, kept, problemOf } = this.#shape;
    const numbers: number[] = [];
    for (const [at, form] of forms.entries()) {
      const number = readNumber(cells[start + at], this.columns[start + at] ?? "", form);
      if (typeof number === "string") return { problem: number };
      numbers.push(number);
    }
    const problem = problemOf?.(numbers);
    if (problem !== undefined) return { problem };
    this.#values += kept;
    if (mostValues < this.#values) this.#refusal = { why: tooManyValues };
    else this.#groupOf(arm)?.add(numbers);
    return undefined;
  }

  #groupOf(arm: string): Growing | undefined {
    let group = this.#groups.get(arm);
    if (!group && this.#groups.size < mostArms) {
      group = this.#shape.start();
      this.#groups.set(arm, group);
    }
    const { columns } = this.#request;
    if (!group)
      this.#refusal = {
        why: `\`${columns["arm"]}\` holds more than ${mostArms} names; declare the \`arms\` of the plan.`,
      };
    return group;
  }
}

const tooManyValues = "The file holds more than 5,000,000 values; sum them up, or take a random part of the rows.";

interface Noted extends LeftOut {
  count: number;
  readonly first: { readonly row: number; readonly problem: string }[];
}

function startLeftOut(): Noted {
  return { count: 0, first: [] };
}

function note(left: Noted, row: number, problem: string): void {
  left.count++;
  if (left.first.length < mostNamed) left.first.push({ row, problem });
}
