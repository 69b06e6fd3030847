import * as z from "zod";
import { day, listOf, words } from "./fields.ts";
import { kindNames, kinds, type KindName } from "./kinds.ts";
import { schemaAdditions } from "./schema-additions.ts";

/** A JSON Schema (draft-07), the dialect that editors and validators of YAML understand. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const dialect = "http://json-schema.org/draft-07/schema#";

/**
 * The JSON Schema of what may be written in a file of `kind`; of a file of any kind when none is named.
 *
 * It has no `$id`, so that nothing is looked for on a network. In two things it is stricter than reading: a key with
 * nothing behind it is refused, and so is `true` for a word.
 */
export function toJsonSchema(kind?: KindName): JsonSchema {
  if (kind) return { $schema: dialect, ...schemaOf(kind) };
  return {
    $schema: dialect,
    title: "a file of Learning Wall",
    anyOf: kindNames.map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: Object.fromEntries(kindNames.map((name) => [name, schemaOf(name)])),
  };
}

function schemaOf(kind: KindName): JsonSchema {
  const { title, schema } = kinds[kind];
  const { $schema: _, ...described } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  const whole: Part = { title, ...described };
  refine(whole, false);
  for (const [path, addition] of Object.entries(schemaAdditions[kind] ?? {})) {
    Object.assign(partAt(whole, path), addition);
  }
  return whole;
}

/** A part of a schema that is being built. */
type Part = Record<string, unknown>;

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fits a part and all below it, which nothing else shares. A map is a part whose keys people choose. */
function refine(part: Part, isInMap: boolean): void {
  const { properties, items, additionalProperties, anyOf } = part;
  for (const field of isPart(properties) ? Object.values(properties) : []) if (isPart(field)) refine(field, false);
  for (const choice of Array.isArray(anyOf) ? anyOf : []) refine(choice as Part, isInMap);
  if (isPart(items)) refine(items, isInMap);
  if (isPart(additionalProperties)) refine(additionalProperties, true);

  describe(part);
  restrict(part, isInMap);
  delete part["expected"];
  delete part["isAsWritten"];
}

/** Forms that go without saying. */
const plainForms: ReadonlySet<unknown> = new Set([words, listOf(words)].map((schema) => schema.meta()?.expected));

/** What our own findings say is no keyword of JSON Schema; where nothing else describes a value, it does. */
function describe(part: Part): void {
  const { expected, description } = part;
  // Editors list the values of an enumeration themselves.
  if (typeof expected !== "string" || plainForms.has(expected) || "enum" in part) return;
  if (typeof description === "string") part["markdownDescription"] = `${description}\n\nTakes ${expected}.`;
  else part["description"] = `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`;
}

/** A day of a month that has it, which is as near as a pattern comes to the calendar. */
const dayPattern =
  "^\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))$";

function restrict(part: Part, isInMap: boolean): void {
  if (part["expected"] === day.meta()?.expected) {
    part["pattern"] = dayPattern;
    part["patternErrorMessage"] = "Write a day that exists, such as 2026-03-16.";
  }
  // Outside of a map nobody means `true` by a word, and editors would offer it everywhere.
  if (part["isAsWritten"] && Array.isArray(part["type"]) && !isInMap) {
    part["type"] = part["type"].filter((type) => type !== "boolean");
  }
  if (part["maximum"] === Number.MAX_SAFE_INTEGER) delete part["maximum"];
  if (part["minimum"] === Number.MIN_SAFE_INTEGER) delete part["minimum"];
  // Unknown keys are kept; an empty schema says so less plainly.
  const { additionalProperties } = part;
  if (isPart(additionalProperties) && Object.keys(additionalProperties).length === 0) {
    part["additionalProperties"] = true;
  }
}

/** @throws Error when the model has no such field, which is a slip in `schema-additions.ts`. */
function partAt(whole: Part, path: string): Part {
  let part: unknown = whole;
  for (const step of path === "" ? [] : path.split(".")) {
    const { properties, items }: Part = isPart(part) ? part : {};
    part = step === "[]" ? items : isPart(properties) ? properties[step] : undefined;
  }
  if (!isPart(part)) throw new Error(`There is no field ${path}.`);
  return part;
}
