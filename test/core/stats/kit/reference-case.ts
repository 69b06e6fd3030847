/** As `test/fixtures/stats-cases/README.md` describes it. */
export interface ReferenceCase {
  readonly name: string;
  readonly method: string;
  readonly input: unknown;
  readonly expected: unknown;
  readonly tolerance: Tolerance & { readonly fields?: Readonly<Record<string, Tolerance>> };
}

interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** Written for people, and not compared. */
const remarks = ["note", "reason"];

/** Where an answer is not what is expected, as "p_value.less: 0.1 instead of 0.2". Further fields are no deviation. */
export function deviationsOf(answer: unknown, { expected, tolerance }: ReferenceCase): string[] {
  const toleranceAt = (place: string): Tolerance => tolerance.fields?.[place] ?? tolerance;
  return compare(answer, expected, "", toleranceAt);
}

function compare(got: unknown, wanted: unknown, place: string, toleranceAt: (place: string) => Tolerance): string[] {
  if (typeof wanted === "object" && wanted !== null) {
    const parts = typeof got === "object" && got !== null ? (got as Record<string, unknown>) : {};
    const inside = Object.entries(wanted).filter(([name]) => !remarks.includes(name));
    const lengths =
      Array.isArray(wanted) && (got as unknown[])?.length !== wanted.length ? [`${place}: another length`] : [];
    return [
      ...lengths,
      ...inside.flatMap(([name, part]) => compare(parts[name], part, place ? `${place}.${name}` : name, toleranceAt)),
    ];
  }
  return isEqual(got, wanted, toleranceAt(place)) ? [] : [`${place}: ${String(got)} instead of ${String(wanted)}`];
}

function isEqual(got: unknown, wanted: unknown, { rel, abs }: Tolerance): boolean {
  if (typeof got !== "number" || typeof wanted !== "number") return got === wanted;
  return Math.abs(got - wanted) <= Math.max(abs, rel * Math.abs(wanted));
}
