/** Numbers that come one by one, kept in eight bytes each. */
export class ValueList {
  #values = new Float64Array(16);
  #length = 0;

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers so far, without the room for more. */
  toArray(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}
