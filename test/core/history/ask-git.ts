import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { registrationOf } from "../../../src/core/history/registration-of.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { createHistorySource } from "../../../src/node/git/history-source.ts";
import { pathOf, textOf } from "../../kit/history-script.ts";
import { makeHistory, type MadeHistory } from "../../kit/make-history.ts";
import type { HistoryRow } from "./history-row.ts";
import { todayOf } from "./versions.ts";

/** Builds the repository of a row in a folder that is empty, and asks git and the core what it proves. */
export async function askGit(folder: string, row: HistoryRow): Promise<MadeHistory & { registration: Registration }> {
  const history = await makeHistory(folder, row.script);
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const experiments = Array.from(history.today).filter(([path]) => path.includes(".experiment."));
  const todays = new Map(experiments.map(([path, text]) => [uriOf(path), todayOf(path, textOf(text))]));
  const files = new Map(Array.from(todays, ([uri, { file }]) => [uri, file]));
  const { byUri, otherwise } = await createHistorySource().read({ root: pathToFileURL(folder).href, files });
  const uri = uriOf(pathOf(row.file ?? "x"));
  return { ...history, registration: registrationOf(byUri.get(uri) ?? otherwise, todays.get(uri)?.plan) };
}
