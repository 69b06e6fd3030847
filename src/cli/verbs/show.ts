import { stageTitles } from "../../core/base/stage.ts";
import type { Registration } from "../../core/history/registration.ts";
import type { Entry, EntryOf } from "../../core/index/entry.ts";
import { heldInSnapshot } from "../../core/index/held-in-snapshot.ts";
import { registrationOfEntry } from "../../core/index/registration-of-entry.ts";
import { verdictInSnapshot } from "../../core/index/verdict-in-snapshot.ts";
import { kinds } from "../../core/model/kinds.ts";
import { branchRowsOfUnit, type BranchRow } from "../../core/query/branch/branch-rows.ts";
import { buildCards } from "../../core/query/build-cards.ts";
import type { Card } from "../../core/query/card.ts";
import { valueOf } from "../../core/source/source-document.ts";
import type { Held } from "../../core/verdict/check-back/held.ts";
import type { Verdict } from "../../core/verdict/verdict.ts";
import { askBranches } from "../ask-branches.ts";
import { branchAnswer, branchLines } from "../branch/branch-lines.ts";
import { ExitCode } from "../exit-code.ts";
import { findRecord } from "../find-record.ts";
import type { Io } from "../io.ts";
import { linksOf, type Links } from "../links-of.ts";
import { checkBackLines } from "../output/check-back-lines.ts";
import { printJson } from "../output/json.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { predictionLines } from "../output/prediction-lines.ts";
import { paintState } from "../output/registration-looks.ts";
import { verdictLines } from "../output/verdict-lines.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";
import { evidenceAnswer, verdictAnswer } from "../verdict-answer.ts";

/** `uol show`: one record with everything that is known of it. */
export const show: Verb = {
  example: "uol show one-click-checkout",
  formats: ["text", "json"],
  flags: [],

  async run(io, { words: [reference = ""], flags }) {
    const workspace = await readWorkspace(io, flags);
    const { snapshot, today } = workspace;
    const entry = findRecord(snapshot, reference);
    const card = buildCards(snapshot, today).byUri.get(entry.uri)?.card;
    const verdict = entry.kind === "experiment" ? verdictInSnapshot(entry, snapshot, today) : undefined;
    const held = entry.kind === "experiment" ? heldInSnapshot(entry, snapshot, today) : [];
    const links = linksOf(entry, snapshot);
    const branches = entry.kind === "unit" ? await branchesOf(io, entry, workspace) : [];
    const text = io.readText(entry.uri)?.text;
    if (text === undefined) {
      io.err(`${entry.path} cannot be opened as UTF-8 text, so not all of it is shown; check who may read it.\n`);
    }
    if (flags.format === "json")
      printJson(io, "show", {
        record: {
          ...toAnswer(entry, card, verdict, held, links),
          ...(entry.kind === "unit" && { branches: branches.map(branchAnswer) }),
        },
      });
    else {
      const paint = paintFor(io, flags);
      io.out(
        toText(entry, text ?? "", card, links, paint) +
          branchLines(branches, paint) +
          verdictLines(entry, workspace, paint) +
          checkBackLines(held, paint) +
          predictionLines(entry, snapshot, today, paint),
      );
    }
    return ExitCode.fine;
  },
};

/** The branches of a unit with what became of them. */
async function branchesOf(
  io: Io,
  unit: EntryOf<"unit">,
  { snapshot, root, today }: Workspace,
): Promise<readonly BranchRow[]> {
  const { snapshot: told } = await askBranches(io, snapshot, root, [unit]);
  const cards = buildCards(told, today);
  const now = told.entries.get(unit.uri);
  return now?.kind === "unit"
    ? branchRowsOfUnit(now, { snapshot: told, today, cardOf: (uri) => cards.byUri.get(uri)?.card })
    : [];
}

function findRegistration(entry: Entry): Registration | undefined {
  return entry.kind === "experiment" ? registrationOfEntry(entry) : undefined;
}

function toAnswer(
  entry: Entry,
  card: Card | undefined,
  verdict: Verdict | undefined,
  held: readonly Held[],
  links: Links,
): object {
  const { id, kind, path, source } = entry;
  return {
    id,
    kind,
    file: path,
    fields: valueOf(source.root) ?? {},
    stage: card?.stage ?? null,
    ...verdictAnswer(verdict),
    registration: findRegistration(entry)?.state ?? null,
    evidence: evidenceAnswer(verdict),
    held: held.at(-1)?.state ?? null,
    checkBacks: held.map(checkBackAnswer),
    links,
  };
}

function checkBackAnswer({ due, date, state, mark, value, sentence }: Held): object {
  return { due, date, held: state, mark, value: value ?? null, sentence };
}

/** The file as it is written, its comments included, between what it is and what it is linked with. */
function toText(entry: Entry, text: string, card: Card | undefined, links: Links, paint: Paint): string {
  const { id, kind, path } = entry;
  const stage = card ? `, ${stageTitles[card.stage]}` : "";
  const linked = Object.entries(links).flatMap(([name, ids]) => {
    const words = [ids]
      .flat()
      .filter((link) => link !== null)
      .join(", ");
    return words ? `${paint("dim", `${name}:`)} ${words}\n` : [];
  });
  const registration = findRegistration(entry);
  const proof = registration ? `${paintState(registration.state, paint)}  ${registration.reason}\n` : "";
  const heading = `${paint("bold", id)}  ${kinds[kind].title}${stage}\n${paint("dim", path)}\n${proof}`;
  return [
    heading,
    `${text.trimEnd().replace(/^(?=.)/gm, "  ")}\n`,
    ...(linked.length === 0 ? [] : [linked.join("")]),
  ].join("\n");
}
