import { lowStockNote } from "./low-stock-note.ts";

export interface Plant {
  readonly name: string;
  readonly stock: number;
  readonly light: "shade" | "half-shade" | "sun";
}

/** The lines under the picture, in the order in which visitors read them. */
export function linesOf(plant: Plant): readonly string[] {
  const lines = [plant.name, `Likes ${plant.light}.`, lowStockNote(plant)];
  return lines.filter((line) => line !== undefined);
}
