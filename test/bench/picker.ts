/** Picks from lists by a number, the same at every run, without a pattern that neighbours share. */
export class Picker {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % end;
  }

  one(list: readonly string[]): string {
    return list[this.below(list.length)] ?? "";
  }

  /** Different ones, in the order in which they were picked. */
  some(list: readonly string[], count: number): string[] {
    const picked = new Set<string>();
    while (picked.size < Math.min(count, list.length)) picked.add(this.one(list));
    return [...picked];
  }
}
