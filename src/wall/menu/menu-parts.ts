import type { MenuItem } from "./menu-item.ts";

/** Lines of a menu that stand together. */
export interface MenuPart {
  readonly heading: MenuItem | undefined;
  readonly items: readonly MenuItem[];
}

/** The lines under their headings; those before the first heading stand alone. */
export function menuParts(items: readonly MenuItem[]): readonly MenuPart[] {
  const starts = items.flatMap(({ isHeading }, at) => (isHeading ? [at] : []));
  const parts = starts.map((start, at) => ({ heading: items[start], items: items.slice(start + 1, starts[at + 1]) }));
  const first = items.slice(0, starts[0]);
  return first.length > 0 ? [{ heading: undefined, items: first }, ...parts] : parts;
}
