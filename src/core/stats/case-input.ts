/**
 * Reads a part of what came in as JSON.
 *
 * @param place Where it stands, such as `control.n`; empty for the whole.
 * @throws RangeError with a sentence when it is something else.
 */
export type CaseReader<T> = (value: unknown, place: string) => T;

export const number: CaseReader<number> = (value, place) =>
  typeof value === "number" ? value : refuse(place, "a number", value);

export const text: CaseReader<string> = (value, place) =>
  typeof value === "string" ? value : refuse(place, "a text", value);

export const numbers: CaseReader<readonly number[]> = (value, place) => listOf(number)(value, place);

export function listOf<T>(item: CaseReader<T>): CaseReader<readonly T[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((part: unknown, at) => item(part, `${place}[${at}]`))
      : refuse(place, "a list", value);
}

export function oneOf<const T extends string>(...words: readonly T[]): CaseReader<T> {
  const wanted = words.map((word) => `"${word}"`).join(" or ");
  return (value, place) => words.find((word) => word === value) ?? refuse(place, wanted, value);
}

/** A field that may be missing. */
export function optional<T>(reader: CaseReader<T>): CaseReader<T | undefined> {
  return (value, place) => (value === undefined ? undefined : reader(value, place));
}

type Fields = Readonly<Record<string, CaseReader<unknown>>>;
type ObjectOf<F extends Fields> = {
  readonly [Key in keyof F as undefined extends ReturnType<F[Key]> ? never : Key]: ReturnType<F[Key]>;
} & {
  readonly [Key in keyof F as undefined extends ReturnType<F[Key]> ? Key : never]?: Exclude<
    ReturnType<F[Key]>,
    undefined
  >;
};

/** An object with exactly these fields, which are written in snake_case outside. */
export function objectOf<F extends Fields>(fields: F): CaseReader<ObjectOf<F>> {
  const outside = new Map(Object.keys(fields).map((name) => [toSnakeCase(name), name]));
  return (value, place) => {
    const given = asObject(value, place);
    const unknown = Object.keys(given).find((name) => !outside.has(name));
    if (unknown !== undefined) {
      throw new RangeError(
        `There is no field "${join(place, unknown)}"; the fields are ${[...outside.keys()].join(", ")}.`,
      );
    }
    const read = Array.from(outside, ([name, inside]) => [inside, fields[inside]?.(given[name], join(place, name))]);
    return Object.fromEntries(read.filter(([, part]) => part !== undefined)) as ObjectOf<F>;
  };
}

/** An object of which one field says what the others are. */
export function byField<R extends Fields>(field: string, readers: R): CaseReader<ReturnType<R[keyof R]>> {
  return (value, place) => {
    const kind = oneOf(...Object.keys(readers))(asObject(value, place)[field], join(place, field));
    return readers[kind]?.(value, place) as ReturnType<R[keyof R]>;
  };
}

export function asObject(value: unknown, place: string): Readonly<Record<string, unknown>> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : refuse(place, "an object", value);
}

export function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function join(place: string, name: string): string {
  return place === "" ? name : `${place}.${name}`;
}

function refuse(place: string, wanted: string, value: unknown): never {
  const found = value === undefined ? "but it is missing" : `not ${JSON.stringify(value)}`;
  throw new RangeError(`${place === "" ? "The input" : `"${place}"`} must be ${wanted}, ${found}.`);
}
