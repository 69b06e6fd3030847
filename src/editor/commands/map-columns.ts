import * as vscode from "vscode";
import type { ColumnsIn } from "../../core/data/columns-in.ts";
import { guessColumns } from "../../core/data/guess-columns.ts";
import type { Role } from "../../core/data/shape.ts";
import { plainText } from "../plain-text.ts";

/** Which column is what. */
export type Columns = Readonly<Partial<Record<Role, string>>> & Readonly<Record<string, string>>;

interface Measurement extends vscode.QuickPickItem {
  readonly roles: readonly Role[];
}

const measurements: readonly Measurement[] = [
  { label: "Counts", description: "how many did it, out of how many", roles: ["successes", "of"] },
  { label: "Outcomes", description: "one person or case a row, yes or no", roles: ["outcome"] },
  { label: "Values", description: "one measurement a row", roles: ["value"] },
  { label: "Pairs", description: "a value before and one after", roles: ["before", "after"] },
  { label: "Events", description: "how many, over how much", roles: ["events", "exposure"] },
];

const questions: Readonly<Record<Role, string>> = {
  arm: "Which column tells the arm?",
  date: "Which column tells the day?",
  successes: "Which column counts how many did it?",
  of: "Which column counts out of how many?",
  outcome: "Which column tells whether it happened?",
  value: "Which column holds the value?",
  before: "Which column holds the value before?",
  after: "Which column holds the value after?",
  events: "Which column counts the events?",
  exposure: "Which column tells over how much?",
};

/** Lets a person say which column is what; what is likely comes first. `undefined` when cancelled. */
export async function mapColumns(found: ColumnsIn, arms: readonly string[]): Promise<Columns | undefined> {
  const guessed = guessColumns(found, arms);
  const isLikely = ({ roles }: Measurement): boolean => roles.every((role) => guessed[role] !== undefined);
  const measurement = await vscode.window.showQuickPick(likelyFirst(measurements, isLikely), {
    title: "Import Results: what does a row hold?",
  });
  if (!measurement) return undefined;
  const columns: Record<string, string> = {};
  // Rows of all groups in one sum would say nothing of any.
  const beside: readonly Role[] = 0 < arms.length ? ["arm", "date"] : ["date"];
  for (const role of [...measurement.roles, ...beside]) {
    const chosen = await pickColumn(found, role, guessed[role], beside.includes(role));
    if (chosen === undefined) return undefined;
    if (chosen !== "none") columns[role] = chosen.name;
  }
  return columns;
}

async function pickColumn(
  { names, examples }: ColumnsIn,
  role: Role,
  guess: string | undefined,
  mayBeNone: boolean,
): Promise<{ readonly name: string } | "none" | undefined> {
  type Item = vscode.QuickPickItem & { readonly choice: { readonly name: string } | "none" };
  const items = names.map((name, at): Item => ({
    label: plainText(name),
    description: plainText(Array.from(new Set(examples[at])).slice(0, 4).join(", ")),
    choice: { name },
  }));
  const none: Item = { label: "None", description: "no column tells it", choice: "none" };
  const sorted = likelyFirst(items, ({ choice }) => choice !== "none" && choice.name === guess);
  const all = !mayBeNone ? sorted : guess === undefined ? [none, ...sorted] : [...sorted, none];
  const chosen = await vscode.window.showQuickPick(all, { title: `Import Results: ${questions[role]}` });
  return chosen?.choice;
}

function likelyFirst<Item>(items: readonly Item[], isLikely: (item: Item) => boolean): Item[] {
  return [...items.filter(isLikely), ...items.filter((item) => !isLikely(item))];
}
