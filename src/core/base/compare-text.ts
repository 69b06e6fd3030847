/** The order of two texts by their code units, which is the same in every language; days are in their order by it as well. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
