import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { protocolOf, type ProtocolField } from "../../history/protocol.ts";
import type { Registration } from "../../history/registration.ts";
import { goalpostWords, sinceOf } from "../../query/goalpost-words.ts";
import { registerStepOf } from "../../query/register-step.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { CodeLens } from "./code-lens.ts";
import { againstHead, againstToday } from "./comparison.ts";

/** Above the bar of an experiment: since when it stands there, whether it moved, and the way to register it. */
export function goalpostLensesOf(entry: EntryOf<"experiment">): CodeLens[] {
  const registration = registrationOfEntry(entry);
  const field = (["threshold", "criterion"] as const).find((key) => entry.record[key] !== undefined);
  const range = field && findKeyRange(entry.source, [field]);
  if (!registration || !range) return [];
  const value = protocolOf(entry.record)[field]?.words;
  const title = goalpostWords(registration, field, value);
  if (title === undefined) return [];
  const lens = { range, title, tooltip: registration.reason, leadsTo: leadsTo(registration, field, value) };
  if (registerStepOf(entry).can !== "commit") return [lens];
  return [
    lens,
    { range, title: "Commit the plan", tooltip: "Register the plan by committing this file", leadsTo: toRegister },
  ];
}

const toRegister: CodeLens["leadsTo"] = { type: "step", step: "register" };

/** What moved is held against the plan before the result, everything else against the commit that it is from. */
function leadsTo(registration: Registration, field: ProtocolField, value = ""): CodeLens["leadsTo"] {
  const { moved, uncommitted, registered } = registration;
  const isIn = (fields: Registration["moved"]): boolean => fields.some((one) => one.field === field);
  if (isIn(moved) && registered) return { type: "comparison", comparison: againstToday(registered) };
  if (isIn(uncommitted)) return { type: "comparison", comparison: againstHead };
  const since = sinceOf(registration, field, value);
  return since ? { type: "comparison", comparison: againstToday(since) } : { type: "history" };
}
