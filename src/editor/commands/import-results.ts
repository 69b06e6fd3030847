import * as vscode from "vscode";
import { importQuestion, type ImportQuestion } from "../../core/authoring/import-question.ts";
import { recordResults } from "../../core/authoring/record-results.ts";
import { resultsOfImport } from "../../core/authoring/results-of-import.ts";
import { fileNameOf } from "../../core/base/uri.ts";
import { columnsIn } from "../../core/data/columns-in.ts";
import type { DataRead } from "../../core/data/data-reading.ts";
import { formatOf } from "../../core/data/start-reading.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { findMetricFact } from "../../core/index/verdict-in-snapshot.ts";
import type { DataFiles } from "../data/data-files.ts";
import { readWithProgress } from "../data/read-with-progress.ts";
import { editDocument } from "../edit-document.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { Refusal, type Command } from "./command.ts";
import { findExperiment } from "./find-experiment.ts";
import { pickExperiment } from "./pick-experiment.ts";
import { mapColumns, type Columns } from "./map-columns.ts";

interface ImportWorld {
  readonly workspace: LiveWorkspace;
  readonly files: DataFiles;
  readonly settled: () => Promise<void>;
}

/**
 * Takes readings from a file of rows: which experiment, which file, which column is what, and one edit that undo takes back.
 *
 * A file in the folder is named and read by everybody; of any other one the numbers are copied, with where they came from.
 */
export function importResults({ workspace, files, settled }: ImportWorld): Command {
  return {
    id: "learningWall.importResults",

    async run(given, givenFile) {
      await settled();
      const entry = findExperiment(workspace, given) ?? (await pickExperiment(workspace, "Import Results"));
      if (!entry) return;
      const file = givenFile instanceof vscode.Uri ? givenFile : await pickFile(entry);
      if (!file) return;
      const columns = await askColumns(files, file, entry);
      if (!columns) return;
      const name = vscode.workspace.asRelativePath(file);
      const question = importQuestion({ uri: file.toString(), name, columns }, entry);
      if (typeof question === "string") throw new Refusal(question);
      const reading = await read(files, question);
      if (!reading) return;
      const source = question.data ?? fileNameOf(file.toString());
      const { metric = "" } = entry.record;
      const metricType = findMetricFact(workspace.picture.snapshot, metric, entry.root)?.type;
      const results = resultsOfImport(
        { question, reading, columns, source, metricType },
        { date: workspace.picture.today },
      );
      if (typeof results === "string") throw new Refusal(results);
      const uri = vscode.Uri.parse(entry.uri);
      await editDocument(uri, recordResults(results));
      await vscode.window.showTextDocument(uri);
      vscode.window.setStatusBarMessage(plainText(`Imported ${reading.rows} rows into ${entry.id}`), 5000);
    },
  };
}

async function pickFile({ root }: EntryOf<"experiment">): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: "Import Results: from which file?",
    openLabel: "Import",
    defaultUri: vscode.Uri.parse(root),
    filters: { "Files of rows": ["csv", "tsv", "txt", "json", "jsonl", "ndjson"] },
  });
  return chosen?.[0];
}

async function askColumns(
  files: DataFiles,
  file: vscode.Uri,
  { record }: EntryOf<"experiment">,
): Promise<Columns | undefined> {
  const start = await files.readStart(file);
  const found = start === undefined ? undefined : columnsIn(start, formatOf(file.path));
  if (!found || found.names.length === 0) {
    throw new Refusal(
      `${vscode.workspace.asRelativePath(file)} holds no rows that can be read; choose a CSV or JSON file.`,
    );
  }
  return mapColumns(found, Object.keys(record.arms ?? {}));
}

async function read(files: DataFiles, question: ImportQuestion): Promise<DataRead | undefined> {
  const answer = await readWithProgress(files, question, new AbortController().signal);
  if (answer === "stopped") return undefined;
  const [reading] = answer;
  if (!reading || "why" in reading) throw new Refusal(reading?.why ?? `${question.path} cannot be read.`);
  return reading;
}
