import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";

interface PickOneOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** What Enter takes at once; the first where none is given. */
  readonly active?: T | undefined;
}

/** Lets a person choose one of several, by all words that a row has. `undefined` when cancelled. */
export function pickOne<T extends vscode.QuickPickItem>(
  items: readonly T[],
  { title, placeholder, active }: PickOneOptions<T>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const disposables = new Disposables();
    const pick = disposables.add(vscode.window.createQuickPick<T>());
    pick.title = title;
    pick.placeholder = placeholder;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = items;
    if (active) pick.activeItems = [active];
    disposables.add(
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (!chosen) return;
        resolve(chosen);
        pick.hide();
      }),
    );
    disposables.add(
      pick.onDidHide(() => {
        resolve(undefined);
        disposables.dispose();
      }),
    );
    pick.show();
  });
}

/** A line above other rows. */
export function separator(label = ""): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
