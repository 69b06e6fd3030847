/** A count with its noun: "1 experiment", "2 experiments". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
