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

/**
 * Which column is probably what, to be preselected for the person who knows.
 *
 * Goes by the names, and by what stands in the first rows; guesses no measurement of which a part is missing.
 */
export function guessColumns(
  { names, examples }: ColumnsIn,
  arms: readonly string[],
): Readonly<Partial<Record<Role, string>>> {
  const columns = names.map((name, at) => ({ name, cells: examples[at] ?? [] }));
  const isAll = (cells: readonly string[], { read }: NumberForm): boolean =>
    0 < cells.length && cells.every((cell) => read(cell) !== undefined);
  // Some cells may be spoilt, and it is still a column of numbers.
  const isMostly = (cells: readonly string[], { read }: NumberForm): boolean =>
    0 < cells.length && cells.length <= 2 * cells.filter((cell) => read(cell) !== undefined).length;
  const named = (role: Role): string | undefined => {
    const pattern = usualNames.find(([known]) => known === role)?.[1];
    return columns.find(({ name }) => pattern?.test(name))?.name;
  };
  const holding = (fits: (cells: readonly string[]) => boolean): string | undefined =>
    columns.find(({ cells }) => 0 < cells.length && fits(cells))?.name;
  const cellsOf = (name: string | undefined): readonly string[] =>
    columns.find((column) => column.name === name)?.cells ?? [];

  const arm = holding((cells) => cells.every((cell) => arms.includes(cell))) ?? named("arm");
  const date = holding((cells) => cells.every((cell) => readDay(cell) !== undefined)) ?? named("date");
  const beside = { ...(arm === undefined ? {} : { arm }), ...(date === undefined ? {} : { date }) };
  const rest = columns.filter(({ name }) => name !== arm && name !== date && !/^(?:.*_?id|user|visitor)$/i.test(name));
  for (const pair of [
    ["before", "after"],
    ["events", "exposure"],
    ["successes", "of"],
  ] as const) {
    const [known, second] = pair.map(named);
    // Beside how many there were, counts are how many did it, whatever that is called.
    const counted = rest.find(({ name, cells }) => name !== second && isMostly(cells, countForm))?.name;
    const first = known ?? (pair[0] === "successes" ? counted : undefined);
    const form = pair[0] === "before" ? numberForm(true) : countForm;
    if (first !== undefined && second !== undefined && isMostly(cellsOf(first), form)) {
      return { ...beside, [pair[0]]: first, [pair[1]]: second };
    }
  }
  const outcome = rest.find(({ cells }) => isAll(cells, outcomeForm))?.name;
  if (outcome !== undefined) return { ...beside, outcome };
  const value = rest.find(({ cells }) => isMostly(cells, numberForm(true)))?.name;
  return value === undefined ? beside : { ...beside, value };
}
