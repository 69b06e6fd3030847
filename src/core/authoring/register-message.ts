import type { EntryOf } from "../index/entry.ts";

/** What the commit that registers plans is called, with the trailer by which the commits of a unit are found. */
export function registerMessage(plans: readonly Pick<EntryOf<"experiment">, "id" | "record">[]): string {
  const units = new Set(plans.flatMap(({ record }) => record.unit ?? []));
  const trailers = Array.from(units, (unit) => `Unit-of-Learning: ${unit}`);
  return [`Register ${plans.map(({ id }) => id).join(", ")}`, trailers.join("\n")].filter(Boolean).join("\n\n");
}
