import * as vscode from "vscode";
import type { Card } from "../../core/query/card.ts";
import { days } from "../../core/query/card-words.ts";

const scheme = "learning-wall-row";

/** The identity of a row for decorations. Not the file's own URI, which the Explorer would decorate too. */
export function toRowUri({ uri, owed }: Card): vscode.Uri {
  const overdue = Math.max(0, owed?.daysOverdue ?? 0);
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(uri)}`, query: String(overdue) });
}

/** Writes the days by which a row is overdue at its end, at most 99. */
export function registerOverdueBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      const overdue = uri.scheme === scheme ? Number(uri.query) : 0;
      if (overdue === 0) return undefined;
      return new vscode.FileDecoration(
        String(Math.min(99, overdue)),
        `${days(overdue)} overdue`,
        new vscode.ThemeColor("list.warningForeground"),
      );
    },
  });
}
