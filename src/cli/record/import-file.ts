import { importQuestion } from "../../core/authoring/import-question.ts";
import { resultsOfImport } from "../../core/authoring/results-of-import.ts";
import { fileNameOf } from "../../core/base/uri.ts";
import { columnsIn } from "../../core/data/columns-in.ts";
import type { DataRead } from "../../core/data/data-reading.ts";
import { guessColumns } from "../../core/data/guess-columns.ts";
import { formatOf } from "../../core/data/start-reading.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { findMetricFact } from "../../core/index/verdict-in-snapshot.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import type { Result } from "../../core/model/experiment.ts";
import type { Io } from "../io.ts";
import { showProgress } from "../output/show-progress.ts";
import { WrongUse } from "../wrong-use.ts";

interface FileToImport {
  /** As it was typed. */
  readonly path: string;
  /** `role=name` each, as they were typed. */
  readonly columns: readonly string[];
}

/** What a file gives to record. */
interface FileResults {
  readonly results: readonly Partial<Result>[];
  readonly reading: DataRead;
}

/** The readings of a file. @throws WrongUse where it cannot be read, or nobody says which column is what. */
export async function importFile(
  io: Io,
  entry: EntryOf<"experiment">,
  snapshot: Snapshot,
  file: FileToImport,
  beside: Partial<Result>,
): Promise<FileResults> {
  const { record, root, id } = entry;
  const { path } = file;
  const uri = io.toUri(path);
  const columns =
    0 < file.columns.length
      ? typedColumns(file.columns)
      : await askColumns(io, uri, path, Object.keys(record.arms ?? {}));
  if (beside.arm !== undefined && columns["arm"] !== undefined) {
    throw new WrongUse("--arm and the column of the arms say two things; leave one of them out.");
  }
  const question = importQuestion({ uri, name: path, columns }, entry);
  if (typeof question === "string") throw new WrongUse(question);
  const progress = showProgress(io);
  const [[reading] = []] = await io.readData(question.root, [question], progress.show);
  progress.end();
  if (!reading || "why" in reading) throw new WrongUse(reading?.why ?? `${path} cannot be read.`);
  const source = question.data ?? fileNameOf(uri);
  const metricType = findMetricFact(snapshot, beside.metric ?? record.metric ?? "", root)?.type;
  const results = resultsOfImport({ question, reading, columns, source, metricType }, beside);
  if (typeof results === "string") throw new WrongUse(results);
  if (results.length === 0) throw new WrongUse(`Nothing of ${path} is to be recorded for ${id}.`);
  return { results, reading };
}

/** A name may hold commas, at which lists of flags are cut. */
function typedColumns(pieces: readonly string[]): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  let last: string | undefined;
  for (const piece of pieces) {
    const [, role, name] = /^([a-z]+)=(.*)$/i.exec(piece) ?? [];
    if (role !== undefined && Object.hasOwn(columns, role)) {
      throw new WrongUse(`--column says twice what ${role} is; leave one of them out.`);
    }
    if (role !== undefined && name !== undefined) columns[(last = role)] = name;
    else if (last !== undefined) columns[last] += `,${piece}`;
    else throw new WrongUse(`"${piece}" says nothing of a column; write --column as successes=clicks.`);
  }
  return columns;
}

async function askColumns(
  io: Pick<Io, "ask" | "readStart">,
  uri: string,
  path: string,
  arms: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const start = io.readStart(uri);
  if (start === undefined) throw new WrongUse(`There is no file ${path} that can be read; name one with --from.`);
  const found = columnsIn(start, formatOf(path));
  const guessed = Object.entries(guessColumns(found, arms));
  const isMeasured = guessed.some(([role]) => role !== "arm" && role !== "date");
  const said = guessed.map(([role, name]) => `${role}=${name}`);
  const answer = isMeasured ? await io.ask(`Take the columns as ${said.join(", ")}? [Y/n] `) : undefined;
  if (answer !== undefined && /^\s*(?:y(?:es)?)?\s*$/i.test(answer)) return Object.fromEntries(guessed);
  const example = (isMeasured ? said : ["successes=NAME", "of=NAME"]).map((one) => `--column ${one}`).join(" ");
  throw new WrongUse(`Say which column is what, such as ${example}; the file has ${found.names.join(", ") || "none"}.`);
}
