import { positionAt } from "../../source/source-document.ts";
import { lineStartsOf } from "../../source/line-starts.ts";
import { fieldAt, type Field } from "../../model/field-at.ts";
import type { Completion, Completions } from "./completion.ts";
import { itemCompletions, keyCompletions, keysOfItem } from "./key-completions.ts";
import type { Place } from "../place/place.ts";
import { subjectOf, type Question, type Subject } from "../place/question.ts";
import { roleOfValue } from "../place/role-at.ts";
import { ignoreComments, ignoredRules } from "./rule-completions.ts";
import { templateCompletions } from "./templates.ts";
import { skipSpaces, skipSpacesBack, startOfLine } from "../place/text-lines.ts";
import { typingPlaceAt } from "../place/typing-place.ts";
import { valueCompletions } from "./value-completions.ts";

/** What can be written at a place of a file of ours; `undefined` where there is nothing to offer. */
export function completionsAt(question: Question): Completions | undefined {
  const subject = typingSubjectOf(question);
  if (!subject || subject.place.style === "block") return undefined;
  const { text, offset, place } = subject;
  // What begins in a line above is a sentence that runs on.
  if (place.start < startOfLine(text, offset)) return undefined;
  const { items, isComplete, start, end } = { ...spacesAround(subject), ...offersAt(subject) };
  if (items.length === 0) return undefined;
  const source = { lineStarts: lineStartsOf(text) };
  const [from, to] = [Math.min(start, offset), Math.max(offset, end)];
  const cursor = positionAt(source, offset);
  const last = positionAt(source, to);
  return {
    items: firstOfEachLabel(items),
    isComplete,
    range: { start: positionAt(source, from), end: last.line === cursor.line ? last : cursor },
  };
}

/** Two sources may know the same word, such as the schema and the grammar; the likelier one came first. */
function firstOfEachLabel(items: readonly Completion[]): readonly Completion[] {
  const labels = new Set<string>();
  return items.filter(({ label }) => labels.size < labels.add(label).size);
}

/** Whether a branch can be named at the place, so that it is worth while to ask git. */
export function mayNameBranch(question: Question): boolean {
  const { kind, place } = typingSubjectOf(question) ?? {};
  return kind !== undefined && place?.slot === "value" && roleOfValue(kind, place.path) === "branch";
}

function typingSubjectOf(question: Question): Subject | undefined {
  const subject = subjectOf(question);
  return subject && { ...subject, place: typingPlaceAt(subject.text, subject.offset) };
}

interface Offers {
  readonly items: readonly Completion[];
  readonly isComplete: boolean;
  /** What the items replace, where it is another part of the text than that of the place. */
  readonly start?: number;
  readonly end?: number;
}

function offersAt(subject: Subject): Offers {
  const { kind, place } = subject;
  const field = fieldAt(kind, place.path);
  switch (place.slot) {
    case "comment":
      return commentOffers(subject);
    case "item":
      return complete(itemCompletions(subject));
    case "key":
      return complete([...(isOnlyWord(subject) ? templateCompletions(subject) : []), ...keysOf(subject, field)]);
    case "value":
      return valueOffers(subject, field);
    default:
      return complete([]);
  }
}

function complete(items: readonly Completion[]): Offers {
  return { items, isComplete: true };
}

/** The place itself; with nothing written between brackets also the spaces around it, but for one on each side. */
function spacesAround({ text, place }: Subject): Pick<Place, "start" | "end"> {
  const { start, end, open } = place;
  if (open === undefined || start < end) return place;
  const before = skipSpacesBack(text, start, startOfLine(text, start));
  const behind = skipSpaces(text, end);
  const isIndentation = before === startOfLine(text, start);
  return {
    start: isIndentation ? start : Math.min(before + 1, start),
    end: "}]".includes(text[behind] ?? " ") ? Math.max(behind - 1, end) : end,
  };
}

/** Whether the file holds nothing, or only what is being typed. */
function isOnlyWord({ text, place }: Subject): boolean {
  const isAtMargin = startOfLine(text, place.start) === place.start;
  return isAtMargin && (text.slice(0, place.start) + text.slice(place.end)).trim() === "";
}

/** Below a key whose value is no mapping, what is typed is the value or the first of its items. */
function keysOf(subject: Subject, field: Field | undefined): readonly Completion[] {
  if (!field) return [];
  if (field.shapes.includes("record") || field.shapes.includes("map")) return keyCompletions(subject, field);
  return field.shapes.includes("list") ? itemCompletions(subject) : valueCompletions(subject, field).items;
}

function valueOffers(subject: Subject, field: Field | undefined): Offers {
  const { text, place } = subject;
  if (!field) return complete([]);
  const { items, isComplete } = valueCompletions(subject, field);
  const isBehindDash = place.open === undefined && typeof place.path.at(-1) === "number";
  const keys = isBehindDash ? keysOfItem(subject) : [];
  // Directly behind a colon or a dash YAML wants a space, and behind a comma people do.
  const space = ":-,".includes(text[place.start - 1] ?? " ") ? " " : "";
  const spaced = space === "" ? items : items.map((item) => ({ ...item, insert: space + item.insert }));
  return { items: [...spaced, ...keys], isComplete };
}

const ignored = /^#[ \t]*uol-ignore(?:-file)?[ \t]+([\w-]*)$/;
const restOfWord = /[\w-]*/y;
const beginning = /^#[ \t]*([\w-]*)$/;

/** On a line of its own: behind `# uol-ignore ` the rules, behind `#` the two words that mean something to us. */
function commentOffers({ text, offset, place }: Subject): Offers {
  const isAlone = skipSpaces(text, startOfLine(text, place.start)) === place.start;
  if (!isAlone) return complete([]);
  const written = text.slice(place.start, offset);
  const [, rule] = ignored.exec(written) ?? [];
  restOfWord.lastIndex = offset;
  const end = offset + (restOfWord.exec(text)?.[0].length ?? 0);
  if (rule !== undefined) {
    return { items: ignoredRules(text[end] === ":"), isComplete: true, start: offset - rule.length, end };
  }
  const [, word] = beginning.exec(written) ?? [];
  if (word === undefined) return complete([]);
  return { items: ignoreComments, isComplete: true, start: offset - word.length, end };
}
