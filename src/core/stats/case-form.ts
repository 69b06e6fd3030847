import { toSnakeCase } from "./case-input.ts";

/**
 * An answer as others read it: fields in snake_case, and the infinite ends of intervals as texts, which JSON has no
 * number for. What is `undefined` is left out.
 */
export function toCaseForm(value: unknown): unknown {
  if (value === Infinity) return "Infinity";
  if (value === -Infinity) return "-Infinity";
  if (Array.isArray(value)) return value.map(toCaseForm);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [toSnakeCase(name), toCaseForm(part)]),
  );
}
