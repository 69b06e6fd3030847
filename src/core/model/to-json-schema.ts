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
 * It has no `$id`, so that nothing is looked for on a network, and is stricter than reading in one thing: a key with
 * nothing behind it is refused.
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
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema, path }) => {
      const field = path.filter((step) => step !== "properties" && step !== "items").join(".");
      const part: Record<string, unknown> = jsonSchema;
      describe(part);
      restrict(part, path);
      Object.assign(part, schemaAdditions[kind]?.[field]);
    },
  });
  return { title, ...described };
}

/** Forms that go without saying. */
const plainForms: ReadonlySet<unknown> = new Set([words, listOf(words)].map((schema) => schema.meta()?.expected));

/** What our own findings say is no keyword of JSON Schema; where nothing else describes a value, it does. */
function describe(part: Record<string, unknown>): void {
  const { expected, description } = part;
  if (typeof expected !== "string" || plainForms.has(expected)) return;
  if (typeof description === "string") part["markdownDescription"] = `${description}\n\nTakes ${expected}.`;
  else part["description"] = `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`;
}

/** A day of a month that has it, which is as near as a pattern comes to the calendar. */
const dayPattern =
  "^\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))$";

function restrict(part: Record<string, unknown>, path: readonly (string | number)[]): void {
  if (part["expected"] === day.meta()?.expected) {
    part["pattern"] = dayPattern;
    part["patternErrorMessage"] = "Write a day that exists, such as 2026-03-16.";
  }
  // Outside of a map nobody means `true` by a word, and editors would offer it everywhere.
  if (part["isAsWritten"] && Array.isArray(part["anyOf"]) && !path.includes("additionalProperties")) {
    part["anyOf"] = part["anyOf"].filter(({ type }: { type?: unknown }) => type !== "boolean");
  }
  if (part["maximum"] === Number.MAX_SAFE_INTEGER) delete part["maximum"];
  if (part["minimum"] === Number.MIN_SAFE_INTEGER) delete part["minimum"];
  if (part["type"] === "object") part["additionalProperties"] = otherKeys(part["additionalProperties"]);
  delete part["expected"];
  delete part["isAsWritten"];
}

/** Unknown keys are kept; an empty schema says so less plainly than `true`. */
function otherKeys(schema: unknown): unknown {
  return typeof schema === "object" && schema !== null && Object.keys(schema).length > 0 ? schema : true;
}
