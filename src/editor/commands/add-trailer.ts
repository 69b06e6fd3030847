import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { fileNameOf } from "../../core/base/uri.ts";
import { namesOf } from "../../core/base/names-of.ts";
import { withTrailers } from "../../core/repository/trailer.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import type { Repository } from "../git/git-api.ts";
import { plainText } from "../plain-text.ts";
import { needRepository, refuseWhileUnderWay, withBranch, withoutUnit, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { pickUnit } from "./pick-unit.ts";
import { unitsOfRepository } from "./units-of-repository.ts";

/** Writes the trailer of the branch's unit behind what was typed as the message of the next commit. */
export function addTrailer(world: BranchWorld): Command {
  return {
    id: "learningWall.addTrailer",

    /** @param given The source control whose title the command was given in. */
    async run(given) {
      const moment = await needRepository(world);
      const repository = findRepository(world, given) ?? moment.repository;
      const units = unitsOfRepository(world, repository);
      if (units.length === 0) throw whyNoUnit(moment, repository);
      const chosen = await chooseUnits(world, units);
      if (chosen) await write(repository, chosen);
    },
  };
}

function findRepository({ git }: BranchWorld, given: unknown): Repository | undefined {
  const { rootUri } = (given ?? {}) as Partial<vscode.SourceControl>;
  return rootUri instanceof vscode.Uri ? git.repositoryOf(rootUri) : undefined;
}

/** The branch of another repository than the one of the moment can be linked only from a file of that one. */
function whyNoUnit(moment: BranchOfMoment, { rootUri, state }: Repository): Refusal {
  if (String(moment.repository.rootUri) !== String(rootUri)) {
    const name = state.HEAD?.name ?? "what is checked out";
    return new Refusal(`In ${fileNameOf(rootUri.path)}, ${name} is linked to no unit of learning.`);
  }
  // During a rebase the branch may well be linked, and is not checked out.
  if (state.HEAD?.name === undefined) refuseWhileUnderWay(moment);
  return withoutUnit(withBranch(moment).branch);
}

async function chooseUnits(
  { workspace }: BranchWorld,
  units: readonly EntryOf<"unit">[],
): Promise<readonly EntryOf<"unit">[] | undefined> {
  if (units.length === 1) return units;
  const chosen = await pickUnit<"all">(units, workspace, {
    title: "Which Unit Does the Commit Serve?",
    others: [{ label: "$(checklist) All of Them", answer: "all" }],
  });
  return chosen === "all" ? units : chosen && [chosen];
}

async function write({ inputBox }: Repository, units: readonly EntryOf<"unit">[]): Promise<void> {
  const ids = units.map(({ id }) => id);
  await vscode.commands.executeCommand("workbench.view.scm");
  // Read only now, so that what was typed while the view opened stays.
  const before = inputBox.value;
  const after = withTrailers(before, ids);
  if (after === before) throw new Refusal(`The message names ${namesOf(ids)} already.`);
  inputBox.value = after;
  // The cursor of that box cannot be set from here.
  if (before.trim() !== "") return;
  void vscode.window.showInformationMessage(
    plainText(`The trailer of ${namesOf(ids)} is in the message. Write the subject in the first line, above it.`),
  );
}
