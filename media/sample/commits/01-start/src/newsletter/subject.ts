/** The subject of the letter, before anyone gave it much thought. */
export function subjectOf(issue: number): string {
  return `Fernhill letter no. ${issue}`;
}
