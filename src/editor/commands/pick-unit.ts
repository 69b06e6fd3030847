import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { unitChoicesOf, type UnitChoice } from "../../core/query/branch/unit-choices.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { plainText } from "../plain-text.ts";
import { uriInEditor } from "../uri-in-editor.ts";
import { pickOne, separator } from "./pick-one.ts";

interface PickUnitOptions<Other extends string> {
  readonly title: string;
  /** Entries at the end for those who want none of the units, with what they answer. */
  readonly others?: readonly { readonly label: string; readonly answer: Other }[];
}

/** Lets a person choose a unit by its question, its id or a hypothesis. `undefined` when cancelled. */
export async function pickUnit<Other extends string = never>(
  units: readonly EntryOf<"unit">[],
  { picture: { snapshot, cards } }: LiveWorkspace,
  { title, others = [] }: PickUnitOptions<Other>,
): Promise<EntryOf<"unit"> | Other | undefined> {
  type Item = vscode.QuickPickItem & { readonly answer?: EntryOf<"unit"> | Other };
  const choices = unitChoicesOf(units, { snapshot, cards, about: uriInEditor()?.toString() });
  const items: Item[] = choices.map((choice) => ({ ...toItem(choice), answer: choice.unit }));
  const rest: Item[] = others.map(({ label, answer }) => ({ label, alwaysShow: true, answer }));
  const chosen = await pickOne<Item>([...items, ...(0 < rest.length ? [separator()] : []), ...rest], {
    title: plainText(title),
    placeholder: "Question, id or hypothesis",
    active: items[0],
  });
  return chosen?.answer;
}

function toItem({ label, description, detail, isAsked }: UnitChoice): vscode.QuickPickItem {
  return {
    label: plainText(label),
    description: plainText(isAsked ? `${description}, in the editor` : description),
    ...(detail === "" ? {} : { detail: plainText(detail) }),
  };
}
