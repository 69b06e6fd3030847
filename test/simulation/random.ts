/** Chance that is the same at every run: the generator sfc32, and what is drawn with it. */
export class Random {
  #a = 0x9e3779b9;
  #b = 0x243f6a88;
  #c: number;
  #counter = 1;
  #spare: number | undefined;

  constructor(seed: number) {
    this.#c = seed | 0;
    for (let round = 0; round < 20; round++) this.uniform();
  }

  /** Between 0 and 1, never either of them. */
  uniform(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  }

  /** 1 with a chance of `share`, else 0. */
  yes(share: number): number {
    return this.uniform() < share ? 1 : 0;
  }

  /** With mean 0 and standard deviation 1, by the polar method. */
  normal(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    for (;;) {
      const [x, y] = [2 * this.uniform() - 1, 2 * this.uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = y * scale;
      return x * scale;
    }
  }

  /** How many events with a mean of `mean`, which is small. */
  poisson(mean: number): number {
    const end = Math.exp(-mean);
    let [events, product] = [0, this.uniform()];
    while (product > end) {
      events++;
      product *= this.uniform();
    }
    return events;
  }
}
