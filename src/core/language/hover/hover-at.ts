import { parseDay } from "../../base/day.ts";
import { lineStartsOf } from "../../source/line-starts.ts";
import { rangeAt } from "../../source/source-document.ts";
import { fieldAt } from "../../model/field-at.ts";
import { findRule } from "../../rules/catalogue.ts";
import { meaningOfChoice } from "../completion/choice-words.ts";
import { checkBackAt } from "./check-back-at.ts";
import { distanceText } from "./distance-text.ts";
import { fieldText } from "./field-text.ts";
import { flagText } from "./flag-text.ts";
import { historyText } from "./history-text.ts";
import type { Hover } from "./hover.ts";
import { escapeMarkdown } from "../../base/markdown.ts";
import { learningAt } from "./learning-at.ts";
import { nameText } from "./name-text.ts";
import { predictionsText } from "./predictions-text.ts";
import { wordsAt, type Place } from "../place/place.ts";
import { subjectOf, type Question, type Subject } from "../place/question.ts";
import { quantityText, sentenceText, thresholdText } from "./reading-text.ts";
import { roleOfKeys, roleOfValue } from "../place/role-at.ts";
import { ruleText } from "./rule-text.ts";
import { sampleText } from "./sample-text.ts";
import { verdictAt } from "./verdict-at.ts";

/** What is known about a place of a file of ours; `undefined` where there is nothing to say. */
export function hoverAt(question: Question): Hover | undefined {
  const subject = subjectOf(question);
  if (!subject || subject.place.start === subject.place.end) return undefined;
  const said = textAt(subject);
  const known = [
    verdictAt(subject),
    checkBackAt(subject),
    learningAt(subject),
    flagText(subject),
    said?.markdown,
    said && historyAt(subject),
  ];
  const parts = known.filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const { text } = subject;
  const { start, end } = { ...subject.place, ...said };
  return { markdown: parts.join("\n\n---\n\n"), range: rangeAt({ lineStarts: lineStartsOf(text) }, start, end) };
}

/** A text, and what it speaks of where that is not the whole place. */
interface Said extends Partial<Pick<Place, "start" | "end">> {
  readonly markdown: string;
}

/** Of a whole field only: a part of one has no history of its own. */
function historyAt(subject: Subject): string | undefined {
  const { slot, path } = subject.place;
  if (slot === "key") return path.length === 0 ? historyOfKey(subject) : undefined;
  const [field] = path;
  return slot === "value" && path.length === 1 && typeof field === "string" ? historyText(subject, field) : undefined;
}

function historyOfKey(subject: Subject): string | undefined {
  const key = wordsAt(subject.text, subject.place);
  return key === "predictions" ? predictionsText(subject) : historyText(subject, key);
}

function textAt(subject: Subject): Said | undefined {
  switch (subject.place.slot) {
    case "comment":
      return ofComment(subject);
    case "key":
      return said(ofKey(subject));
    case "value":
      return said(ofValue(subject));
    default:
      return undefined;
  }
}

function said(markdown: string | undefined): Said | undefined {
  return markdown === undefined ? undefined : { markdown };
}

function ofKey(subject: Subject): string | undefined {
  const { kind, place, text } = subject;
  const key = wordsAt(text, place);
  const role = roleOfKeys(kind, place.path);
  if (role === "rule") return ofRule(key);
  if (role !== undefined) return nameText(subject, role, key);
  const parent = fieldAt(kind, place.path);
  const field = parent?.keys.get(key);
  return field && fieldText(kind, [...place.path, key], key, field);
}

function ofValue(subject: Subject): string | undefined {
  const { kind, place, text, today } = subject;
  if (isStrayItem(subject)) return undefined;
  const words = wordsAt(text, place);
  const role = roleOfValue(kind, place.path);
  if (role === "threshold") return thresholdText(words, subject);
  if (role === "quantity") return quantityText(words);
  if (role === "sentence") return sentenceText(words);
  if (role === "sample") return sampleText(subject);
  const meaning = meaningOfChoice(kind, place.path, words);
  if (meaning !== undefined) return `**${escapeMarkdown(words)}**: ${meaning}`;
  if (role !== undefined) return nameText(subject, role, words);
  const isDay = fieldAt(kind, place.path)?.shapes.includes("day") && parseDay(words) !== undefined;
  return isDay ? distanceText(words, today) : undefined;
}

/** A bracket that was opened by mistake makes an item of what is no list, and what is meant there is not known. */
function isStrayItem({ kind, place: { path } }: Subject): boolean {
  return typeof path.at(-1) === "number" && !fieldAt(kind, path.slice(0, -1))?.shapes.includes("list");
}

function ofRule(id: string): string | undefined {
  const rule = findRule(id);
  return rule && ruleText(rule);
}

const ignore = /^(#[ \t]*uol-ignore(?:-file)?[ \t]+)([\w-]+)/;

/** Speaks of the rule that a comment of ours names. */
function ofComment({ text, place, offset }: Subject): Said | undefined {
  const [whole, lead = "", id = ""] = ignore.exec(text.slice(place.start, place.end)) ?? [];
  const start = place.start + lead.length;
  if (whole === undefined || offset < start || start + id.length < offset) return undefined;
  const markdown = ofRule(id);
  return markdown === undefined ? undefined : { markdown, start, end: start + id.length };
}
