import * as z from "zod";
import type { Path } from "../base/document-edit.ts";
import { remember } from "../base/remember.ts";
import type { Problem, Read } from "../base/read.ts";
import { closestWord } from "../base/closest-word.ts";
import {
  isEmpty,
  rangeAt,
  valueOf,
  type SourceDocument,
  type SourceEntry,
  type SourceNode,
} from "../source/source-document.ts";

/**
 * Reads a source document as `schema`, field by field.
 *
 * A field that does not fit is absent and has a problem at its place; everything else is read. Objects and lists
 * are read the same way inside, so that one wrong date in `window` does not cost the other.
 *
 * @param known What entries of the source were read to before, without a problem.
 */
export function readRecord<Schema extends z.ZodObject>(
  source: SourceDocument,
  schema: Schema,
  known: KnownValues = nothingKnown,
): Read<z.infer<Schema>> {
  const problems: Problem[] = [];
  const read = readerOf(schema);
  const value = source.root?.kind === "mapping" ? read(source.root, [], { source, problems, known }) : undefined;
  return { value: (value ?? {}) as z.infer<Schema>, problems };
}

/** Entries that an edit left alone are the same objects as before (`reparseSource`), and have the same values. */
export type KnownValues = ReadonlyMap<SourceEntry, unknown>;

const nothingKnown: KnownValues = new Map();

interface Reading {
  readonly source: SourceDocument;
  readonly problems: Problem[];
  readonly known: KnownValues;
}

/** Reads a node as one schema; `undefined`, with a problem, when it does not fit. */
type Reader = (node: SourceNode, path: Path, reading: Reading) => unknown;

const readers = new WeakMap<z.ZodType, Reader>();

/** Each schema is taken apart once, because asking zod what it is costs as much as reading with it. */
function readerOf(schema: z.ZodType): Reader {
  let reader = readers.get(schema);
  if (!reader) {
    reader = createReader(schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema);
    readers.set(schema, reader);
  }
  return reader;
}

function createReader(schema: z.ZodType): Reader {
  const readValue = createValueReader(schema);
  if (schema instanceof z.ZodObject) {
    const fields = new Map(Object.entries(schema.shape).map(([key, field]) => [key, readerOf(field as z.ZodType)]));
    return (node, path, reading) =>
      node.kind === "mapping" ? readObject(node.entries, fields, path, reading) : readValue(node, path, reading);
  }
  if (schema instanceof z.ZodArray) {
    const readItem = readerOf(schema.element as z.ZodType);
    return (node, path, reading) => {
      if (node.kind !== "sequence") return readValue(node, path, reading);
      return node.items.flatMap((item, at) => {
        const value = item && readItem(item, [...path, at], reading);
        return value === undefined ? [] : [value];
      });
    };
  }
  if (schema instanceof z.ZodRecord) {
    const readEntry = readerOf(schema.valueType as z.ZodType);
    return (node, path, reading) =>
      node.kind === "mapping" ? readMap(node.entries, readEntry, path, reading) : readValue(node, path, reading);
  }
  return schema instanceof z.ZodUnion ? createUnionReader(schema, readValue) : readValue;
}

/**
 * A mapping is read field by field here too, if one of the forms is a record, so that one bad number does not cost the
 * rest. Without a key that this form needs it is none.
 */
function createUnionReader(schema: z.ZodUnion, readValue: Reader): Reader {
  const record = schema.options.find((option) => option instanceof z.ZodObject);
  if (!record) return readValue;
  const readFields = readerOf(record);
  const needed = Object.entries(record.shape).flatMap(([key, field]) => (field instanceof z.ZodOptional ? [] : [key]));
  return (node, path, reading) => {
    const isRecord = node.kind === "mapping" && needed.every((key) => hasValue(node.entries, key));
    if (!isRecord) return readValue(node, path, reading);
    const value = readFields(node, path, reading) as Record<string, unknown>;
    return needed.every((key) => key in value) ? value : undefined;
  };
}

function hasValue(entries: readonly SourceEntry[], name: string): boolean {
  return entries.some(({ key, value }) => key === name && value !== undefined && !isEmpty(value));
}

function createValueReader(schema: z.ZodType): Reader {
  const parse = (value: unknown): unknown => schema.safeParse(value).data;
  const parseScalar = remember(parse);
  const isAsWritten = schema.meta()?.isAsWritten ?? false;
  return (node, path, reading) => {
    const value =
      node.kind === "scalar" ? parseScalar(isAsWritten ? (node.text ?? node.value) : node.value) : parse(valueOf(node));
    if (value === undefined) reading.problems.push(wrongType(node, schema, path, reading.source));
    return value;
  };
}

/** Speaks to other editors, and is no slip anywhere. */
const schemaKey = "$schema";

function readObject(
  entries: readonly SourceEntry[],
  fields: ReadonlyMap<string, Reader>,
  path: Path,
  reading: Reading,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  // The first of two equal keys counts; the second has its own finding.
  const unknown = new Set([schemaKey]);
  for (const entry of entries) {
    const { key, value: node } = entry;
    const read = fields.get(key);
    if (!read && !unknown.has(key)) {
      unknown.add(key);
      reading.problems.push(unknownKey(entry, [...fields.keys()], path, reading.source));
    }
    if (!node || isEmpty(node) || Object.hasOwn(record, key)) continue;
    const value = reading.known.get(entry) ?? (read ? read(node, [...path, key], reading) : valueOf(node));
    if (value !== undefined) define(record, key, value);
  }
  return record;
}

/** Names that people choose, each with a value of one form. */
function readMap(entries: readonly SourceEntry[], read: Reader, path: Path, reading: Reading): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const { key, value: node } of entries) {
    const value = node && !Object.hasOwn(map, key) ? read(node, [...path, key], reading) : undefined;
    if (value !== undefined) define(map, key, value);
  }
  return map;
}

/** A key called `__proto__` is a key like any other. */
function define(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(record, key, { value, enumerable: true });
  else record[key] = value;
}

function wrongType(node: SourceNode, schema: z.ZodType, path: Path, source: SourceDocument): Problem {
  const key = path.findLast((step) => typeof step === "string") ?? "This";
  return {
    code: "wrong-type",
    message: `\`${key}\` takes ${expectationOf(schema)}.`,
    range: rangeAt(source, node.start, node.end),
  };
}

function expectationOf(schema: z.ZodType): string {
  const { expected } = schema.meta() ?? {};
  return (
    expected ??
    (schema instanceof z.ZodObject ? `keys with values: ${Object.keys(schema.shape).join(", ")}` : "something else")
  );
}

function unknownKey(entry: SourceEntry, known: readonly string[], path: Path, source: SourceDocument): Problem {
  // What is no word is no slip of one: a key may be a whole mapping.
  const similar = /\s/.test(entry.key) ? undefined : closestWord(entry.key, known);
  return {
    code: "unknown-key",
    message: `\`${entry.key}\` is no key here; it is kept and not read.${similar ? ` Did you mean \`${similar}\`?` : ""}`,
    range: rangeAt(source, entry.start, entry.end),
    ...(similar
      ? {
          fixes: [
            {
              title: `Rename to ${similar}`,
              edits: [{ type: "rename-key", path: [...path, entry.key], key: similar }],
              isSafe: false,
            },
          ],
        }
      : {}),
  };
}
