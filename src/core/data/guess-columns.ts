import { countForm, numberForm, outcomeForm, readDay, type NumberForm } from "./cell.ts";
import type { ColumnsIn } from "./columns-in.ts";
import type { Role } from "./shape.ts";

/** How columns are called that mostly hold one thing. */
const usualNames: readonly (readonly [Role, RegExp])[] = [
  ["arm", /^(?:arm|variant|variation|group|bucket|cell|treatment|experiment.?group)$/i],
  ["date", /^(?:date|day|time|timestamp|.*(?:_at|_date|_day))$/i],
  ["before", /^(?:before|pre|.*[_ ]before)$/i],
  ["after", /^(?:after|post|.*[_ ]after)$/i],
  [
    "successes",
    /^(?:success(?:es)?|conversions?|converted|clicks?|hits|orders|signups|.*[_ ](?:count|clicks|orders))$/i,
  ],
  ["of", /^(?:of|n|users|visitors|people|total|trials|shown|impressions|sessions|exposed|sent|views|.*users)$/i],
  ["events", /^(?:events?|errors?|incidents?|defects?|tickets)$/i],
  ["exposure", /^(?:exposure|days|hours|requests|.*[_ ]days)$/i],
];

interface Column {
  readonly name: string;
  /** The words of its first rows that have any. */
  readonly cells: readonly string[];
}

type Guess = Readonly<Partial<Record<Role, string>>>;

/**
 * Which column is probably what, to be preselected for the person who knows.
 *
 * Goes by the names, and by what stands in the first rows; guesses no measurement of which a part is missing.
 */
export function guessColumns({ names, examples }: ColumnsIn, arms: readonly string[]): Guess {
  const columns = names.map((name, at): Column => ({ name, cells: examples[at] ?? [] }));
  const filled = columns.filter(({ cells }) => 0 < cells.length);
  const arm = filled.find(({ cells }) => cells.every((cell) => arms.includes(cell))) ?? findNamed(columns, "arm");
  const date = filled.find(({ cells }) => cells.every((cell) => readDay(cell))) ?? findNamed(columns, "date");
  const rest = columns.filter((column) => column !== arm && column !== date && !ofPerson.test(column.name));
  return {
    ...(arm ? { arm: arm.name } : {}),
    ...(date ? { date: date.name } : {}),
    ...(guessPair(rest) ?? guessOne(rest)),
  };
}

/** Who it was, of which no number is a measurement. */
const ofPerson = /^(?:.*_?id|user|visitor)$/i;

function findNamed(columns: readonly Column[], role: Role): Column | undefined {
  const pattern = usualNames.find(([known]) => known === role)?.[1];
  return columns.find(({ name }) => pattern?.test(name));
}

function guessPair(columns: readonly Column[]): Guess | undefined {
  const [before, after] = [findNamed(columns, "before"), findNamed(columns, "after")];
  if (before && after && isMostly(before, numberForm(true))) return { before: before.name, after: after.name };
  const [events, exposure] = [findNamed(columns, "events"), findNamed(columns, "exposure")];
  if (events && exposure && isMostly(events, countForm)) return { events: events.name, exposure: exposure.name };
  const of = findNamed(columns, "of");
  const counts = columns.filter((column) => column !== of && isMostly(column, countForm));
  // Beside how many there were, a count is how many did it, whatever that is called.
  const successes = findNamed(counts, "successes") ?? counts[0];
  return of && successes ? { successes: successes.name, of: of.name } : undefined;
}

function guessOne(columns: readonly Column[]): Guess {
  const outcome = columns.find(({ cells }) => 0 < cells.length && cells.every(isOutcome));
  if (outcome) return { outcome: outcome.name };
  const value = columns.find((column) => isMostly(column, numberForm(true)));
  return value ? { value: value.name } : {};
}

function isOutcome(cell: string): boolean {
  return outcomeForm.read(cell) !== undefined;
}

/** Some cells may be spoilt, and it is still a column of numbers. */
function isMostly({ cells }: Column, { read }: NumberForm): boolean {
  return 0 < cells.length && cells.length <= 2 * cells.filter((cell) => read(cell) !== undefined).length;
}
