/** The subject of the letter: its plant for half of the readers, its number for the others. */
export function subjectOf(issue: number, plant: string, arm: "control" | "plant-name"): string {
  return arm === "plant-name" ? `The ${plant} that forgives you` : `Fernhill letter no. ${issue}`;
}
