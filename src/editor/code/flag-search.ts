import * as vscode from "vscode";
import { flagAt } from "../../core/language/names/flag-at.ts";
import { placesInCode } from "../../core/index/places-in-code.ts";
import { Disposables } from "../disposables.ts";
import { findFlagsBelow } from "../git/find-flags-below.ts";
import type { LiveRepositoryOptions } from "../git/live-branches.ts";
import { entryOf } from "../language/current-entry.ts";
import { ourFiles } from "../language/selector.ts";
import { toRange } from "../to-vscode.ts";
import { placesOfFlag } from "./places-of-flag.ts";

type FlagWorld = Pick<LiveRepositoryOptions, "workspace" | "git" | "repository">;

/** Shift+F12 and F12 on the name behind `flag:` lead to the places where it stands in code; git is asked only then. */
export function registerFlagSearch(world: FlagWorld): vscode.Disposable {
  const disposables = new Disposables();
  disposables.add(
    vscode.languages.registerReferenceProvider(ourFiles, {
      provideReferences: async (document, position, _, token) =>
        (await search(document, position, world, token))?.places,
    }),
  );
  disposables.add(
    vscode.languages.registerDefinitionProvider(ourFiles, {
      async provideDefinition(document, position, token) {
        const found = await search(document, position, world, token);
        return found?.places.map(({ uri, range }) => ({
          originSelectionRange: found.from,
          targetUri: uri,
          targetRange: range,
        }));
      },
    }),
  );
  return disposables;
}

interface Found {
  readonly from: vscode.Range;
  readonly places: vscode.Location[];
}

async function search(
  document: vscode.TextDocument,
  position: vscode.Position,
  world: FlagWorld,
  token: vscode.CancellationToken,
): Promise<Found | undefined> {
  const entry = entryOf(document, world.workspace);
  const at = entry && flagAt(entry, document.offsetAt(position));
  if (!at) return undefined;
  const answer = await ask(token, (signal) => findFlagsBelow(entry.root, { flags: [at.flag], signal }, world));
  if (!answer || token.isCancellationRequested) return undefined;
  // Where git may not be asked, what was found before is better than nothing.
  const known = entry.kind === "experiment" ? (entry.flagPlaces ?? []) : [];
  const places = placesInCode("why" in answer ? known : answer, world.workspace.picture.snapshot, entry.root);
  return { from: toRange(at.range), places: placesOfFlag(at.flag, entry.root, places) };
}

/** Asks until the editor does not want to know any more; then `undefined`. */
async function ask<T>(
  token: vscode.CancellationToken,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const listening = token.onCancellationRequested(() => controller.abort());
  try {
    return await question(controller.signal);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}
