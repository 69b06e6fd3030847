import * as vscode from "vscode";
import { isWithin, relativePath } from "../../core/base/uri.ts";
import type { FlagPlace } from "../../core/repository/flag-place.ts";
import { flagPlacesIn } from "../../core/repository/flag-places-in.ts";
import { isCode } from "../../core/repository/is-code.ts";

/** The places of a flag as locations; of files with unsaved changes as they stand in their editors. */
export function placesOfFlag(flag: string, root: string, onDisk: readonly FlagPlace[]): vscode.Location[] {
  const open = dirtyFiles(root);
  const fromDisk = onDisk.filter((place) => place.flag === flag && !open.has(place.path));
  const fromEditors = Array.from(open).flatMap(([path, document]) =>
    flagPlacesIn(document.getText(), [flag]).map((place) => ({ ...place, path })),
  );
  return [...fromDisk, ...fromEditors].map((place) => toLocation(place, root));
}

function dirtyFiles(root: string): ReadonlyMap<string, vscode.TextDocument> {
  const files = vscode.workspace.textDocuments.flatMap((document): [string, vscode.TextDocument][] => {
    const uri = document.uri.toString();
    const path = relativePath(uri, root);
    return document.isDirty && isWithin(uri, root) && isCode(path) ? [[path, document]] : [];
  });
  return new Map(files);
}

function toLocation({ flag, path, line, character }: FlagPlace, root: string): vscode.Location {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(root), path);
  return new vscode.Location(uri, new vscode.Range(line, character, line, character + flag.length));
}
