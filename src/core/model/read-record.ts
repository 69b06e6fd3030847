import * as z from "zod";
import type { Path } from "../base/document-edit.ts";
import type { Problem, Read } from "../base/read.ts";
import { closestWord } from "../base/closest-word.ts";
import { rangeAt, valueOf, type SourceDocument, type SourceEntry, type SourceNode } from "../source/source-document.ts";

/**
 * Reads a source document as `schema`, field by field.
 *
 * A field that does not fit is absent and has a problem at its place; everything else is read. Objects and lists
 * are read the same way inside, so that one wrong date in `window` does not cost the other.
 */
export function readRecord<Schema extends z.ZodObject>(
  source: SourceDocument,
  schema: Schema,
): Read<z.infer<Schema>> {
  const problems: Problem[] = [];
  const value = source.root?.kind === "mapping" ? readNode(source.root, schema, [], { source, problems }) : undefined;
  return { value: (value ?? {}) as z.infer<Schema>, problems };
}

interface Reading {
  readonly source: SourceDocument;
  readonly problems: Problem[];
}

function readNode(node: SourceNode, schema: z.ZodType, path: Path, reading: Reading): unknown {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodObject && node.kind === "mapping") return readObject(node.entries, inner, path, reading);
  if (inner instanceof z.ZodArray && node.kind === "sequence") {
    return node.items.flatMap((item, at) => {
      const value = item && readNode(item, inner.element as z.ZodType, [...path, at], reading);
      return value === undefined ? [] : [value];
    });
  }
  const result = inner.safeParse(valueOf(node));
  if (result.success) return result.data;
  reading.problems.push(wrongType(node, inner, path, reading.source));
  return undefined;
}

function readObject(
  entries: readonly SourceEntry[],
  { shape }: z.ZodObject,
  path: Path,
  reading: Reading,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const entry of entries) {
    const { key, value: node } = entry;
    const field = Object.hasOwn(shape, key) ? (shape[key] as z.ZodType) : undefined;
    if (!field) reading.problems.push(unknownKey(entry, Object.keys(shape), path, reading.source));
    // The first of two equal keys counts; the second has its own finding.
    if (!node || Object.hasOwn(record, key)) continue;
    const value = field ? readNode(node, field, [...path, key], reading) : valueOf(node);
    if (value !== undefined) define(record, key, value);
  }
  return record;
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
  return expected ?? (schema instanceof z.ZodObject ? `keys with values: ${Object.keys(schema.shape).join(", ")}` : "something else");
}

function unknownKey(entry: SourceEntry, known: readonly string[], path: Path, source: SourceDocument): Problem {
  const similar = closestWord(entry.key, known);
  return {
    code: "unknown-key",
    message: `\`${entry.key}\` is no key here; it is kept and not read.${similar ? ` Did you mean \`${similar}\`?` : ""}`,
    range: rangeAt(source, entry.start, entry.end),
    ...(similar
      ? {
          fixes: [
            {
              title: `Rename to ${similar}`,
              edit: { type: "rename-key", path: [...path, entry.key], key: similar },
              isSafe: false,
            },
          ],
        }
      : {}),
  };
}
