/**
 * The same plain JSON with every URI below one of `roots` as one that names no folder of anybody's disk:
 * "wall:/learning/a.uol.yaml", and "wall:/2/learning/a.uol.yaml" for the second of several roots.
 *
 * What stays is which of them are equal.
 */
export function withoutRoots<Value>(value: Value, roots: readonly string[]): Value {
  const places = roots.map((root, at) => [`${root}/`, roots.length === 1 ? "wall:/" : `wall:/${at + 1}/`] as const);
  return relocated(value, places) as Value;
}

type Place = readonly [prefix: string, instead: string];

function relocated(value: unknown, places: readonly Place[]): unknown {
  if (typeof value === "string") return elsewhere(value, places);
  if (Array.isArray(value)) return value.map((item) => relocated(item, places));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [elsewhere(key, places), relocated(item, places)]),
  );
}

function elsewhere(text: string, places: readonly Place[]): string {
  const place = places.find(([prefix]) => text.startsWith(prefix));
  return place ? place[1] + text.slice(place[0].length) : text;
}
