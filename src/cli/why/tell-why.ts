import { findWantedData } from "../../core/index/apply-data.ts";
import { touchedBy } from "../../core/query/why/touched-by.ts";
import { shownExperiments, whyOf } from "../../core/query/why/why-of.ts";
import { askData } from "../ask-data.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import type { CommonFlags } from "../verb.ts";
import type { AskedPath } from "./ask-path.ts";
import type { Place } from "./find-place.ts";
import { whyAnswer } from "./why-answer.ts";
import { whyText } from "./why-text.ts";

/** Writes what touches a place, when everything is read. */
export async function tellWhy(io: Io, place: Place, asked: AskedPath, flags: CommonFlags): Promise<void> {
  const { workspace, repository, past } = asked;
  const { snapshot, root, today } = workspace;
  const told = "commits" in past ? past : undefined;
  const touched = touchedBy({ snapshot, today, ...place, repository, ...(told && { past: told }) });
  const wanted = shownExperiments(touched).flatMap((entry) => findWantedData(entry) ?? []);
  const known = await askData(io, snapshot, root, wanted);
  const answer = whyOf(touched, known, today);
  if (flags.format === "json") printJson(io, "why", whyAnswer(answer, place.path, past));
  else io.out(whyText(answer, place.path, paintFor(io, flags)));
}
