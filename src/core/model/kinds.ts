import type * as z from "zod";
import { Experiment } from "./experiment.ts";
import { Metric } from "./metric.ts";
import { Settings } from "./settings.ts";
import { Unit } from "./unit.ts";

/**
 * A kind of file: how it is recognised and how it is shaped.
 *
 * A new kind is a schema in a file of its own and a line here; reading, ids, references, unknown keys, JSON Schema
 * and the file watcher follow from it.
 */
export interface Kind<Name extends string, Schema extends z.ZodObject> {
  readonly name: Name;
  /** What people call it. */
  readonly title: string;
  /** The file name without `.yaml`: a suffix with an id before it, or for the settings the whole name. */
  readonly suffix: string;
  readonly schema: Schema;
}

export const kinds = {
  unit: { name: "unit", title: "unit of learning", suffix: ".uol", schema: Unit },
  experiment: { name: "experiment", title: "experiment", suffix: ".experiment", schema: Experiment },
  metric: { name: "metric", title: "metric", suffix: ".metric", schema: Metric },
  settings: { name: "settings", title: "settings", suffix: "learning", schema: Settings },
} as const satisfies { [Name in string]: Kind<Name, z.ZodObject> };

export type KindName = keyof typeof kinds;

/** The record of each kind: every field that could be read, in the words of the file. */
export type RecordOf<Name extends KindName> = z.infer<(typeof kinds)[Name]["schema"]>;

export const kindNames = Object.keys(kinds) as readonly KindName[];

const extension = /\.ya?ml$/;

/** The kind and id that a file name claims; `undefined` for names that are not ours. Names are compared exactly. */
export function claimOf(fileName: string): { kind: KindName; id: string } | undefined {
  if (!extension.test(fileName)) return undefined;
  const stem = fileName.replace(extension, "");
  for (const kind of kindNames) {
    const { suffix } = kinds[kind];
    if (!suffix.startsWith(".")) {
      if (stem === suffix) return { kind, id: suffix };
    } else if (stem.endsWith(suffix) && suffix.length < stem.length) {
      return { kind, id: stem.slice(0, -suffix.length) };
    }
  }
  return undefined;
}

/** Keys that so many YAML files have that they say nothing about whose file it is. */
const commonKeys = new Set(["title", "description", "method", "metric", "tags"]);

/** Keys that only files of other tools have: Kubernetes and Katib, Hydra, Chaos Toolkit. */
const foreignKeys = new Set(["apiVersion", "defaults", "steady-state-hypothesis", "$schema"]);

/** Whether top-level keys are those of our file of this kind, and not of somebody else's with our suffix. */
export function areKeysOf(kind: KindName, keys: readonly string[]): boolean {
  const { shape } = kinds[kind].schema;
  return !hasForeignKey(keys) && keys.some((key) => Object.hasOwn(shape, key) && !commonKeys.has(key));
}

/** Whether one of these top-level keys shows that the file belongs to another tool. */
export function hasForeignKey(keys: readonly string[]): boolean {
  return keys.some((key) => foreignKeys.has(key));
}
