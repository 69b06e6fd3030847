import { nothingWritten } from "../../core/history/amendment.ts";
import type { CommitFacts } from "../../core/history/commit.ts";
import { sayCommit } from "../../core/history/registration-words.ts";
import { registrationStates, type RegistrationState } from "../../core/history/registration.ts";
import type { Proof, ProvenChange } from "../proof-of.ts";
import type { Paint } from "./paint.ts";
import { paintState } from "./registration-looks.ts";
import { widthOf } from "./width-of.ts";

/** For people: what is broken first, each experiment with its reason and all changes of its plan, and a sum. */
export function toProofText(proofs: readonly Proof[], silence: string | undefined, paint: Paint): string {
  if (proofs.length === 0) return "There is no experiment here.\n";
  const worstFirst = registrationStates.toReversed();
  const ordered = worstFirst.flatMap((state) => proofs.filter((proof) => proof.state === state));
  const widths = { state: widthOf(registrationStates), id: widthOf(proofs.map(({ id }) => id)) };
  if (silence !== undefined) {
    const lines = ordered.map((proof) => headingOf(proof, widths, paint));
    return `Nothing can be proved. ${silence}\n\n${lines.join("")}\n${sumOf(proofs, paint)}`;
  }
  const blocks = ordered.map((proof) => headingOf(proof, widths, paint) + detailsOf(proof, paint));
  return [...blocks, sumOf(proofs, paint)].join("\n");
}

interface Widths {
  readonly state: number;
  readonly id: number;
}

function headingOf({ state, id, file }: Proof, widths: Widths, paint: Paint): string {
  const name = paint("bold", id) + " ".repeat(widths.id - id.length);
  return `${paintState(state, paint, widths.state)}  ${name}  ${paint("dim", file)}\n`;
}

function detailsOf({ reason, registered, firstResult, changes }: Proof, paint: Paint): string {
  const lines = [
    reason,
    ...(registered ? [`${paint("dim", "plan")}    ${factsText(registered)}`] : []),
    ...(firstResult ? [`${paint("dim", "result")}  ${factsText(firstResult)}`] : []),
    ...changes.map((change) => `- ${changeText(change, paint)}`),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}

function factsText(facts: CommitFacts): string {
  return `${sayCommit(facts)}${facts.by === "" ? "" : ` by ${facts.by}`}`;
}

function changeText({ field, from, to, commit, date, by, afterResult }: ProvenChange, paint: Paint): string {
  const place = commit !== null && date !== null && by !== null ? factsText({ commit, date, by }) : "not committed";
  // "metric changed after the result" says so itself.
  const after = afterResult && !field.endsWith("after the result") ? `, ${paint("yellow", "after the result")}` : "";
  return `${field}: ${from ?? nothingWritten} -> ${to ?? nothingWritten}  ${paint("dim", place)}${after}`;
}

function sumOf(proofs: readonly Proof[], paint: Paint): string {
  const count = (state: RegistrationState): number => proofs.filter((proof) => proof.state === state).length;
  const counts = registrationStates
    .toReversed()
    .flatMap((state) => (count(state) === 0 ? [] : `${count(state)} ${state}`));
  const look = 0 < count("broken") ? "red" : "bold";
  return `${paint(look, counts.join(", "))}.\n`;
}
