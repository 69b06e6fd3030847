import { fieldAt, type Field } from "../../model/field-at.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Path } from "../../base/document-edit.ts";
import { toValue, type Completion } from "./completion.ts";
import { formCompletions, hasForms } from "./forms.ts";
import { nameCompletions } from "./id-completions.ts";
import type { Subject } from "../place/question.ts";
import { patternOf, roleOfKeys, roleOfValue } from "../place/role-at.ts";
import { ruleKeys } from "./rule-completions.ts";
import { sampleCompletions } from "./sample-completions.ts";
import { siblingKeys } from "../place/sibling-keys.ts";
import { skipSpaces } from "../place/text-lines.ts";

/** The keys that fit at a place and are not written yet, in the order in which people write them. */
export function keyCompletions(subject: Subject, field: Field): readonly Completion[] {
  const { text, place } = subject;
  const written = siblingKeys(text, place);
  // Behind a key in quotes the colon comes after them.
  const hasColon = place.style !== "plain" || text[skipSpaces(text, place.end)] === ":";
  const names = nameKeys(subject, written, hasColon);
  const keys = Array.from(field.keys, ([key, child]) =>
    written.has(key) ? [] : [toKey(subject, key, child, hasColon)],
  );
  return [...names, ...keys.flat()];
}

/** Names that people choose as keys: who predicts, which rule is set. */
function nameKeys(subject: Subject, written: ReadonlySet<string>, hasColon: boolean): readonly Completion[] {
  const role = roleOfKeys(subject.kind, subject.place.path);
  if (role === "rule") return ruleKeys(written, hasColon);
  if (role === "column") return columns.filter((name) => !written.has(name)).map((name) => toName(name, hasColon));
  if (role !== "person" || subject.kind === "settings") return [];
  return nameCompletions(subject, role)
    .items.filter(({ label }) => !written.has(label))
    .map((item) => ({ ...item, insert: hasColon ? item.insert : `${item.insert}: `, goesOn: !hasColon }));
}

const columns = ["arm", "successes", "of", "outcome", "value", "before", "after", "date"];

function toName(name: string, hasColon: boolean): Completion {
  return { label: name, kind: "key", insert: toValue(name, "plain") + (hasColon ? "" : ": ") };
}

function toKey(subject: Subject, key: string, child: Field, hasColon: boolean): Completion {
  const { kind, place } = subject;
  const path = [...place.path, key];
  const isInFlow = place.open !== undefined;
  const { description, expected } = child;
  return {
    label: key,
    kind: "key",
    ...(expected === undefined || expected === "words" ? {} : { detail: expected }),
    ...(description === undefined ? {} : { documentation: description }),
    insert: hasColon ? key : `${key}:${behindKey(kind, path, child, { isInFlow, column: place.column })}`,
    goesOn: !hasColon && goesOn(kind, path, child) && !(isSample(kind, path) && isUnknown(subject)),
  };
}

function isSample(kind: KindName, path: Path): boolean {
  return roleOfValue(kind, path) === "sample";
}

/** Whether nothing says how many are needed. */
function isUnknown(subject: Subject): boolean {
  return sampleCompletions(subject).length === 0;
}

/** What one would type next behind a key. */
function behindKey(
  kind: KindName,
  path: Path,
  { shapes, each }: Field,
  { isInFlow, column }: { readonly isInFlow: boolean; readonly column: number },
): string {
  const indent = " ".repeat(column + 2);
  const mayBeWord = shapes.some((shape) => shape !== "list" && shape !== "record" && shape !== "map");
  if (path.at(-1) === "memo" && !isInFlow) return ` |\n${indent}$0`;
  if (mayBeWord || hasForms(kind, patternOf(path))) return " ";
  if (shapes.includes("list")) return isInFlow || isShort(path) ? " [$0]" : `\n${indent}- $0`;
  const isBlock = shapes.includes("map") && each?.shapes.includes("record") === true;
  return isBlock && !isInFlow ? `\n${indent}$0` : " { $0 }";
}

/** Lists that people write in one line. */
function isShort(path: Path): boolean {
  return ["appliesTo", "checkBack", "values", "before", "after", "roles", "paths", "tags"].includes(
    String(path.at(-1)),
  );
}

/** Whether something can be offered behind the key. */
function goesOn(kind: KindName, path: Path, { shapes, choices, each }: Field): boolean {
  if (0 < choices.length || shapes.some((shape) => shape === "day" || shape === "record")) return true;
  if (roleOfValue(kind, path) === "sentence") return false;
  if (roleOfValue(kind, path) !== undefined || hasForms(kind, patternOf(path))) return true;
  if (shapes.includes("map")) return roleOfKeys(kind, path) !== undefined;
  return each !== undefined && goesOn(kind, [...path, 0], each);
}

/** The keys that a value at the place could begin with: behind the dash of a list of records. */
export function keysOfItem(subject: Subject): readonly Completion[] {
  const { text, place, kind } = subject;
  const field = fieldAt(kind, place.path);
  if (!field || field.keys.size === 0) return [];
  const column = place.start - (text.lastIndexOf("\n", place.start - 1) + 1);
  return keyCompletions({ ...subject, place: { ...place, slot: "key", column } }, field);
}

/** What a list may go on with, each with its dash. */
export function itemCompletions(subject: Subject): readonly Completion[] {
  const path = [...subject.place.path, 0];
  const forms = formCompletions({ ...subject, place: { ...subject.place, path } });
  const dash: Completion = { label: "-", kind: "form", detail: "one more", insert: "- ", goesOn: true };
  return [...forms.map((form) => ({ ...form, insert: `- ${form.insert}`, filter: `- ${form.label}` })), dash];
}
