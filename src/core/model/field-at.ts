import * as z from "zod";
import type { Path } from "../base/document-edit.ts";
import { kinds, type KindName } from "./kinds.ts";
import { day, flag, length, quantity } from "./fields.ts";

/** What the schema says about one place of a file: what a hover tells and a completion offers there. */
export interface Field {
  /** What it means, as one sentence. */
  readonly description: string | undefined;
  /** What belongs there, as the end of the sentence "`key` takes ...". */
  readonly expected: string | undefined;
  /** `record`: keys that the schema names. `map`: names that people choose. A place may take several shapes. */
  readonly shapes: readonly Shape[];
  /** The words that may stand there, where the schema lists them. */
  readonly choices: readonly string[];
  /** The keys of a record, in the order in which people write them. */
  readonly keys: ReadonlyMap<string, Field>;
  /** The items of a list, or the values of a map. */
  readonly each: Field | undefined;
}

export type Shape = "record" | "map" | "list" | "day" | "quantity" | "length" | "flag" | "words";

/** The field at `path` in a file of `kind`; `undefined` where the schema knows of none. */
export function fieldAt(kind: KindName, path: Path): Field | undefined {
  let field: Field | undefined = fieldOf(kinds[kind].schema);
  for (const step of path) {
    field = typeof step === "number" ? field?.each : (field?.keys.get(step) ?? mapValueOf(field));
  }
  return field;
}

function mapValueOf(field: Field | undefined): Field | undefined {
  return field?.shapes.includes("map") ? field.each : undefined;
}

const fields = new WeakMap<z.ZodType, Field>();

/** Each schema is taken apart once: an editor asks at every key that is hit. */
function fieldOf(schema: z.ZodType): Field {
  if (schema instanceof z.ZodOptional) return fieldOf(schema.unwrap() as z.ZodType);
  let field = fields.get(schema);
  if (!field) {
    field = readSchema(schema);
    fields.set(schema, field);
  }
  return field;
}

function readSchema(schema: z.ZodType): Field {
  const variants = variantsOf(schema);
  const { description, expected } = schema.meta() ?? {};
  const records = variants.filter((variant) => variant instanceof z.ZodObject);
  const each = variants.flatMap((variant) => elementOf(variant) ?? [])[0];
  return {
    description,
    expected: expected ?? variants.map((variant) => variant.meta()?.expected).find(Boolean),
    shapes: Array.from(new Set(variants.map(shapeOf))),
    choices: variants.flatMap(choicesOf),
    keys: new Map(records.flatMap(({ shape }) => Object.entries(shape).map(([key, value]) => [key, fieldOf(value)]))),
    each: each && fieldOf(each),
  };
}

/** The branches of a union one by one. */
function variantsOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).flatMap(variantsOf);
  return [schema];
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** The small schemas are known by what they say that they take, which `describe` hands on. */
const scalars: readonly (readonly [z.ZodType, Shape])[] = [
  [day, "day"],
  [quantity, "quantity"],
  [length, "length"],
  [flag, "flag"],
];

function shapeOf(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodObject) return "record";
  if (schema instanceof z.ZodRecord) return "map";
  if (schema instanceof z.ZodArray) return "list";
  const expected = schema.meta()?.expected;
  return scalars.find(([scalar]) => scalar.meta()?.expected === expected)?.[1] ?? "words";
}

function choicesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return Array.from(schema.values, String).filter((value) => value !== "false");
  return shapeOf(schema) === "flag" ? ["true", "false"] : [];
}
