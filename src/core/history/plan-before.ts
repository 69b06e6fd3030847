import { parseQuantity } from "../grammar/quantity.ts";
import type { Experiment } from "../model/experiment.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import { type ProtocolField, protocolOf } from "./protocol.ts";
import type { MovedField } from "./registration.ts";

/** A plan as it was before some of its fields moved. */
export interface PlanBefore {
  readonly record: Experiment;
  /** Those whose words cannot be read back, which stand in the record as they are today. */
  readonly unread: readonly ProtocolField[];
}

/**
 * Puts fields back to what was registered, from the words in which a protocol keeps them. Only what comes to the same
 * words again counts as read: names may hold whatever stands between the parts of a list.
 */
export function planBefore(today: Experiment, moves: readonly Pick<MovedField, "field" | "was">[]): PlanBefore {
  let record = today;
  const unread: ProtocolField[] = [];
  for (const { field, was } of moves) {
    const before: Experiment = { ...record, [field]: was === undefined ? undefined : valueIn(field, was) };
    if (protocolOf(before)[field]?.words === was) record = before;
    else unread.push(field);
  }
  return { record, unread };
}

function valueIn(field: ProtocolField, was: string): unknown {
  switch (field) {
    case "sample":
      return Number(was);
    case "looks":
      return looksIn(was);
    case "window":
      return windowIn(was);
    case "arms":
      return armsIn(was);
    case "guardrails":
    case "secondary":
      return was.split(", ").map(claimIn);
    case "rule":
      return Object.fromEntries(was.split(", ").map((part) => part.split(": ")));
    case "segments":
    case "exclusions":
      return was.split(", ");
    default:
      return was;
  }
}

function looksIn(was: string): Experiment["looks"] {
  if (was === "anytime") return was;
  return /^-?\d+$/.test(was) ? Number(was) : was.split(", ");
}

/** "2026-03-02 to 2026-03-16", of which either end may be missing. */
function windowIn(was: string): Experiment["window"] {
  const [, from, to] = /^(\S+)?(?: ?to (\S+))?$/.exec(was) ?? [];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** "control 50%, guest 50%"; nothing where a part does not end with a share. */
function armsIn(was: string): Experiment["arms"] {
  const arms = was.split(", ").map((part) => {
    const end = part.lastIndexOf(" ");
    return [part.slice(0, end), part.slice(end + 1)] as const;
  });
  return arms.every(([, share]) => "quantity" in parseQuantity(share)) ? Object.fromEntries(arms) : undefined;
}

/** "errors at most 1%"; without the metric where the rest is no threshold. */
function claimIn(part: string): { readonly metric: string; readonly threshold?: string } {
  const end = part.indexOf(" ");
  const threshold = end < 0 ? "" : part.slice(end + 1);
  return thresholdOf(threshold) ? { metric: part.slice(0, end), threshold } : { metric: "" };
}
