import * as vscode from "vscode";
import { stageTitles } from "../../core/base/stage.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { Card } from "../../core/query/card.ts";
import { plainText } from "../plain-text.ts";

interface PickUnitOptions {
  readonly title: string;
  /** The wording of the entry for "none of these"; absent where a unit is needed. */
  readonly none?: string;
  /** Cards by URI, for the stage behind each unit. */
  readonly cards?: ReadonlyMap<string, Card>;
}

/** Lets a person choose a unit by its question or id. `undefined` when cancelled, `"none"` for the entry of that name. */
export async function pickUnit(
  units: readonly EntryOf<"unit">[],
  { title, none, cards }: PickUnitOptions,
): Promise<EntryOf<"unit"> | "none" | undefined> {
  type Item = vscode.QuickPickItem & { readonly choice?: EntryOf<"unit"> | "none" };
  const items: Item[] = units.map((unit) => {
    const stage = cards?.get(unit.uri)?.stage;
    return {
      label: plainText(unit.record.title ?? unit.record.learn ?? unit.id),
      description: plainText(unit.id),
      ...(stage ? { detail: stageTitles[stage] } : {}),
      choice: unit,
    };
  });
  items.sort((a, b) => a.label.localeCompare(b.label));
  if (none !== undefined) {
    items.push(
      { label: "", kind: vscode.QuickPickItemKind.Separator },
      { label: `$(add) ${none}`, alwaysShow: true, choice: "none" },
    );
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    placeHolder: "Question or id",
  });
  return chosen?.choice;
}
