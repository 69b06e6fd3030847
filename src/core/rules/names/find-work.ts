import { singularOf } from "../../grammar/noun.ts";
import type { EntryOf } from "../../index/entry.ts";
import {
  buildNouns,
  buildThings,
  buildVerbs,
  changeNouns,
  changeVerbs,
  determiners,
  places,
  twoWordVerbs,
} from "./work-words.ts";

/** A title or a learning goal that names work. */
export interface Work {
  readonly key: "title" | "learn";
  readonly verb: string;
  /** The same as a question about people, and the part of it to think about. */
  readonly question: { readonly value: string; readonly placeholder: string; readonly rest: string };
}

/** The first of title and learning goal that says what will be built, and not what will be known. */
export function findWork({ record }: EntryOf<"unit">): Work | undefined {
  for (const key of ["title", "learn"] as const) {
    const text = record[key];
    const work = text === undefined ? undefined : readWork(text);
    if (work) return { key, verb: work.verb, question: questionOf(key, work) };
  }
  return undefined;
}

/** The work that a title names; `undefined` for one that asks for knowledge. */
export function findWorkIn(title: string): Work | undefined {
  const work = readWork(title);
  return work && { key: "title", verb: work.verb, question: questionOf("title", work) };
}

interface Task {
  readonly verb: string;
  /** What is made, with its article if it needs one and one can be sure of it. */
  readonly object: string;
  /** Whether it is a thing that people may use once it is there. */
  readonly isNew: boolean;
}

const opening = /^(?:(?:to|please|we|will|must|should|need|want|let['’]s|task|story|epic)[\s:]+)+/i;
/** What a sentence has that names knowledge, whatever its first word. */
const asksSomething = /\?|\b(?:whether|if people|find out|learn|understand|know|see how|see what)\b/i;
const longestRead = 200;

function readWork(text: string): Task | undefined {
  const start = text.slice(0, longestRead).trim().replace(opening, "");
  const [first = "", second = "", ...more] = start.split(/\s+/);
  const verb = first.toLowerCase();
  if (second === "" || asksSomething.test(text.slice(0, longestRead))) return undefined;
  if (twoWordVerbs.has(`${verb} ${second.toLowerCase()}`)) {
    return more.length === 0 ? undefined : toTask(`${verb} ${second.toLowerCase()}`, more, true);
  }
  const next = second.toLowerCase();
  if (buildThings.has(next)) return undefined;
  const isDetermined = determiners.has(next);
  const isNew = buildVerbs.has(verb) || (isDetermined && buildNouns.has(verb));
  const isChange = changeVerbs.has(verb) || (isDetermined && changeNouns.has(verb));
  return isNew || isChange ? toTask(verb, [second, ...more], isNew) : undefined;
}

function toTask(verb: string, words: readonly string[], isNew: boolean): Task {
  const object = words.join(" ").replace(/[.!:;,]+$/, "");
  const [first = ""] = words;
  const start = first.toLowerCase();
  // "Add reviews to the page", "deploy to Kubernetes": what people would use is not all of it.
  const isThing = isNew && !places.has(start) && !words.some((word) => movedTo.has(word.toLowerCase()));
  if (determiners.has(start)) return { verb, object: lowerFirst(object), isNew: isThing };
  return { verb, object: takesArticle(object) ? `the ${object}` : object, isNew: isThing };
}

const movedTo: ReadonlySet<string> = new Set(["to", "into", "onto"]);

/** Whether it is surely one thing of many: neither a name, nor several, nor a place or a time. */
function takesArticle(object: string): boolean {
  const words = object.split(" ");
  const end = words.findIndex((word) => places.has(word));
  const head = words[(end === -1 ? words.length : end) - 1];
  return head !== undefined && /^[a-z -]+$/.test(object) && singularOf(head) === head;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function questionOf(key: Work["key"], { verb, object, isNew }: Task): Work["question"] {
  const isTitle = key === "title";
  const end = isTitle ? "?" : ".";
  if (isNew) {
    return { value: isTitle ? "Will people " : "Whether people ", placeholder: "use", rest: ` ${object}${end}` };
  }
  const rest = ` when we ${verb} ${object}${end}`;
  return isTitle
    ? { value: "", placeholder: "What gets better for people", rest }
    : { value: "Whether ", placeholder: "things get better for people", rest };
}
