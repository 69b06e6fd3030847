import { strictEqual } from "node:assert/strict";
import { toDigits } from "../../../src/core/base/to-digits.ts";

describe("toDigits", () => {
  it("takes the noise of calculation away", () => {
    strictEqual(toDigits(100 * 0.07, 15), 7);
    strictEqual(toDigits(1 - 0.95, 12), 0.05);
    strictEqual(toDigits(0.1 + 0.2, 15), 0.3);
  });

  it("keeps no more digits than asked for", () => {
    strictEqual(toDigits(123_456, 3), 123_000);
    strictEqual(toDigits(1 / 3, 4), 0.3333);
    strictEqual(toDigits(1_234_567.5, 7), 1_234_568);
  });

  it("gives what toPrecision writes, for numbers of any size, whole, short, nearly short or long", () => {
    for (const value of numbers()) {
      for (const digits of [1, 3, 12, 15]) {
        strictEqual(toDigits(value, digits), Number(value.toPrecision(digits)), `${value} to ${digits} digits`);
      }
    }
  });
});

function* numbers(): Generator<number> {
  yield* [0, -0, NaN, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, 0.5e-6, 999_999.9999995, 2 ** 53];
  for (let step = 1; step < 4000; step++) {
    const long = Math.sqrt(step) * 10 ** ((step % 37) - 18);
    const short = Math.round(step * 7919) / 10 ** (step % 9);
    yield* [long, -long, short, -short, short * (1 + 2 ** -52), short + 4e-13 * short, short / 3, short + 5e-7];
  }
}
