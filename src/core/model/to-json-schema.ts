import * as z from "zod";
import { kindNames, kinds, type KindName } from "./kinds.ts";

/** A JSON Schema (draft-07), the dialect that editors and validators of YAML understand. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const dialect = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of what may be written in a file of `kind`; of a file of any kind when none is named. */
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
    override: ({ jsonSchema }) => {
      // What our own findings say is no keyword of JSON Schema; where nothing else describes a value, it does.
      const { expected } = jsonSchema;
      delete jsonSchema["expected"];
      if (typeof expected === "string") jsonSchema.description ??= expected;
    },
  });
  return { title, ...described };
}
