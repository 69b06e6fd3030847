import { decisionChoices } from "../../base/decision-choice.ts";
import type { Field } from "../../model/field-at.ts";
import { meaningOfChoice } from "./choice-words.ts";
import { toValue, type Completion } from "./completion.ts";
import { dateCompletions } from "./date-completions.ts";
import { formCompletions } from "./forms.ts";
import { nameCompletions, type Names } from "./id-completions.ts";
import type { Subject } from "../place/question.ts";
import { siblingItems } from "../place/sibling-items.ts";
import { roleOfValue } from "../place/role-at.ts";
import { sampleCompletions } from "./sample-completions.ts";
import { quantityCompletions, thresholdCompletions } from "./threshold-completions.ts";

/** What can be the value at a place, the likeliest first. */
export function valueCompletions(subject: Subject, field: Field): Names {
  const { kind, place } = subject;
  const role = roleOfValue(kind, place.path);
  const names = role === undefined ? noNames : nameCompletions(subject, role);
  const words = [...wordsOfRole(role), ...field.choices];
  const items = [
    ...(place.style === "plain" ? formCompletions(subject) : []),
    ...(role === "threshold" ? thresholdCompletions(subject) : []),
    ...(role === "quantity" ? quantityCompletions(subject) : []),
    ...(role === "sample" ? sampleCompletions(subject) : []),
    ...names.items,
    ...words.map((word) => toWord(subject, word)),
    ...(field.shapes.includes("day") ? dateCompletions(subject) : []),
  ];
  const written = siblingItems(subject.text, place);
  return {
    items: 0 < items.length ? items.filter(({ label }) => !written.has(label)) : brackets(field),
    isComplete: names.isComplete,
  };
}

const noNames: Names = { items: [], isComplete: true };

function wordsOfRole(role: string | undefined): readonly string[] {
  if (role === "decision") return decisionChoices;
  if (role === "metric-unit") return ["%", "ms", "s", "min", "h", "d", "EUR", "/day", "/week"];
  return role === "protocol-field" ? protocolFields : [];
}

/** What was promised before the data: the fields that an amendment can be about. */
const protocolFields = [
  "threshold",
  "window",
  "metric",
  "hypothesis",
  "criterion",
  "baseline",
  "guardrails",
  "secondary",
  "arms",
  "sample",
  "looks",
  "population",
  "segments",
  "exclusions",
  "confidence",
  "rule",
];

function toWord({ kind, place }: Subject, word: string): Completion {
  const detail = meaningOfChoice(kind, place.path, word);
  // Booleans and `off` mean themselves.
  const isQuotable = !["off", "true", "false"].includes(word);
  return {
    label: word,
    kind: "word",
    ...(detail === undefined ? {} : { detail }),
    insert: isQuotable ? toValue(word, place.style) : word,
  };
}

/** Where only a mapping or a list fits, and nothing better is known. */
function brackets({ shapes, keys }: Field): readonly Completion[] {
  if (shapes.includes("record")) {
    return [{ label: "{ ... }", kind: "form", detail: [...keys.keys()].join(", "), insert: "{ $0 }", goesOn: true }];
  }
  return [];
}
