import { idKey, metricOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { parseQuantity } from "../../grammar/quantity.ts";
import { parseUnit } from "../../grammar/parse-unit.ts";
import type { Per } from "../../grammar/rate-reader.ts";
import type { Unit } from "../../grammar/unit.ts";
import { topLevelWords, type Subject } from "../place/question.ts";

/** What kind of number a threshold at a place speaks of, as far as metric file and baseline tell. */
export interface MetricNature {
  /** `percent` for shares; `undefined` while nothing is known. */
  readonly unit: Unit | undefined;
  /** What a rate is counted over: "day". */
  readonly per?: string;
  readonly better: "higher" | "lower" | undefined;
}

/** The nature of the metric that a claim at the place is about. */
export function natureAt(subject: Subject): MetricNature {
  const { kind, text, place } = subject;
  if (kind === "metric") return natureOfFile(text);
  const isMain = place.path.length === 1;
  const name = isMain ? topLevelWords(text, "metric") : metricBeside(subject);
  const provider = name === undefined ? undefined : findProvider(subject, name);
  if (provider) {
    const { type, unit, better } = metricOfFact(provider.fact);
    return natureOf(type, unit, better);
  }
  const baseline = isMain ? topLevelWords(text, "baseline") : undefined;
  return { ...natureOfQuantity(baseline ?? ""), better: undefined };
}

function natureOfFile(text: string): MetricNature {
  const better = topLevelWords(text, "better");
  return natureOf(
    topLevelWords(text, "type"),
    topLevelWords(text, "unit"),
    better === "higher" || better === "lower" ? better : undefined,
  );
}

function natureOf(type: string | undefined, unit: string | undefined, better: MetricNature["better"]): MetricNature {
  if (type === "proportion") return { unit: "percent", better };
  const read = unit === undefined ? undefined : parseUnit(unit);
  if (!read) return { unit: type === undefined ? undefined : "count", better };
  return read.per ? { unit: read.unit, per: perWord(read.per), better } : { unit: read.unit, better };
}

function natureOfQuantity(text: string): Pick<MetricNature, "unit" | "per"> {
  const reading = parseQuantity(text);
  if ("refusal" in reading) return { unit: undefined };
  const { unit, per } = reading.quantity;
  return per ? { unit, per: perWord(per) } : { unit };
}

function perWord({ of }: Per): string {
  return of === "days" || of === "weeks" ? of.slice(0, -1) : of;
}

/** The metric named beside a threshold of the same claim. */
function metricBeside({ text, place }: Subject): string | undefined {
  const start = place.open ?? Math.max(0, text.lastIndexOf("- ", place.start));
  return /\bmetric:[ \t]*([^\s,}#]+)/.exec(text.slice(start, Math.min(text.length, place.end + 200)))?.[1];
}

function findProvider({ snapshot, root }: Subject, name: string): Provider | undefined {
  const found = snapshot.byKey.get(idKey("metric", name))?.filter(({ id }) => id === name) ?? [];
  return found.find((provider) => provider.root === root) ?? found[0];
}
