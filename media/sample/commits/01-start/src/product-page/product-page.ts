export interface Plant {
  readonly name: string;
  readonly stock: number;
  readonly light: "shade" | "half-shade" | "sun";
}

/** The lines under the picture, in the order in which visitors read them. */
export function linesOf(plant: Plant): readonly string[] {
  return [plant.name, `Likes ${plant.light}.`];
}
