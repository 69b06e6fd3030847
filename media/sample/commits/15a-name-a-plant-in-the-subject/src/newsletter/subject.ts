import { isOn } from "../flags.ts";

/** The subject of the letter; half of the readers see a plant in it, as long as that is being tried. */
export function subjectOf(issue: number, plant: string): string {
  return isOn("plant_name_in_subject") ? `${plant}, and what else is in leaf` : `Fernhill letter no. ${issue}`;
}
