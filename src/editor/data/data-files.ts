import type * as vscode from "vscode";
import type { ReadData } from "../../core/data/data-source.ts";

/** How files of rows are read. */
export interface DataFiles {
  readonly readData: ReadData;
  /** The beginning of a file as text that may end anywhere; `undefined` when there is none that may be read. */
  readStart(file: vscode.Uri): string | undefined | Promise<string | undefined>;
}
