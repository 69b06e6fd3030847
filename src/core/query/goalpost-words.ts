import { shorten } from "../base/shorten.ts";
import { toCapital } from "../base/to-capital.ts";
import { isWhileOpen, type Change } from "../history/past.ts";
import { nothingWritten } from "../history/amendment.ts";
import type { FileFacts } from "../history/commit.ts";
import type { ProtocolField } from "../history/protocol.ts";
import type { Cause, MovedField, Registration } from "../history/registration.ts";

/**
 * What history says of one field of a plan, in the few words that stand above its line: since when, by whom, and
 * whether it moved after the result. `undefined` where git is silent.
 *
 * @param value What the field says today, in the words of the file.
 */
export function goalpostWords(registration: Registration, field: ProtocolField, value = ""): string | undefined {
  const { cause, moved, uncommitted } = registration;
  const movedField = moved.find((one) => one.field === field);
  if (movedField) return movedWords(movedField);
  if (cause === "not-committed") return "Not committed yet";
  const changed = uncommitted.find((one) => one.field === field);
  if (changed) return `Changed, not committed: was ${shorten(changed.was ?? nothingWritten, longestWas)}`;
  const since = sinceOf(registration, field, value);
  return since && `${sinceWords(since, field, value)}, ${standing(registration, since)}`;
}

/** The same for where the standing of the whole plan is told already: `undefined` of a field that is not as committed. */
export function goalpostSince(registration: Registration, field: ProtocolField, value = ""): string | undefined {
  const { cause, moved, uncommitted } = registration;
  const isOther = [...moved, ...uncommitted].some((one) => one.field === field);
  const since = isOther || cause === "not-committed" ? undefined : sinceOf(registration, field, value);
  return since && sinceWords(since, field, value);
}

/** The commit in which a field got the value that it has; `undefined` where no commit has it, or git is silent. */
export function sinceOf({ changes, born }: Registration, field: ProtocolField, value: string): Since | undefined {
  const ofField = changes.filter((change) => change.field === field);
  return ofField.findLast(({ to }) => to === value) ?? ofField.at(-1) ?? born;
}

type Since = FileFacts & Partial<Pick<Change, "field" | "from" | "isOpen" | "afterResult">>;

/** Longer values would push what is told of them out of sight. */
const longest = 40;
const longestWas = 60;
/** Fields whose words make no part of another sentence. */
const sentences: readonly ProtocolField[] = ["hypothesis", "criterion", "population"];

function sinceWords({ date, by }: Since, field: ProtocolField, value: string): string {
  const name = value === "" || longest < value.length || sentences.includes(field) ? field : value;
  return `${toCapital(name)} since ${date} by ${by}`;
}

function movedWords({ was = nothingWritten, cover }: MovedField): string {
  const words = shorten(was, longestWas);
  if (cover === "explained") return `Amended after the first result: was ${words}`;
  const why = cover === "unexplained" ? " without a reason" : "";
  return `Moved after the first result${why}: was ${words}`;
}

/** How the whole plan stands, as far as the field itself did not move. */
function standing({ state, cause, moved, changes }: Registration, since: Since): string {
  const fields = moved.map(({ field }) => field).join(" and ");
  if (state === "broken") return `but ${fields} moved after the result`;
  if (cause === "amended-after") return `${fields} amended`;
  if (cause === "changed-while-open") {
    if (isWhileOpen(since)) return `changed while open: was ${shorten(since.from ?? nothingWritten, longestWas)}`;
    const others = new Set(changes.filter(isWhileOpen).map((change) => change.field));
    return `${Array.from(others).join(" and ")} changed while open`;
  }
  return standings[cause] ?? state;
}

const standings: { readonly [Name in Cause]?: string } = {
  "arrived-together": "unproved: came with its result",
  "incomplete-before-result": "unproved: not complete before its result",
  "early-data": "unproved: its data came first",
  "changes-not-committed": "other changes not committed",
  incomplete: "not complete yet",
};
