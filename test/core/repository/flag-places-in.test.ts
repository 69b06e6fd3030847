import assert from "node:assert/strict";
import { flagPlacesIn } from "../../../src/core/repository/flag-places-in.ts";

/** `line:character flag` of each place, from zero. */
function placesIn(text: string, ...flags: readonly string[]): string[] {
  return flagPlacesIn(text, flags).map(({ line, character, flag }) => `${line}:${character} ${flag}`);
}

describe("flagPlacesIn", () => {
  it("finds a flag wherever it stands as a name of its own", () => {
    assert.deepEqual(placesIn(`if (on("one-click")) {\n\t'one-click'\none-click`, "one-click"), [
      "0:8 one-click",
      "1:2 one-click",
      "2:0 one-click",
    ]);
  });

  for (const name of [
    "one-click-2",
    "a-one-click",
    "one-click_",
    "_one-click",
    "one-clicks",
    "none-click",
    "one-clickä",
    "𝒶one-click",
    "one-click𝒶",
    "One-Click",
  ]) {
    it(`takes ${name} for another name`, () => assert.deepEqual(placesIn(`"${name}"`, "one-click"), []));
  }

  it("finds a flag that is part of a path of names, and both of two that share a beginning", () => {
    assert.deepEqual(placesIn("flags.checkout.fast = 1", "checkout", "checkout.fast"), [
      "0:6 checkout",
      "0:6 checkout.fast",
    ]);
  });

  it("counts lines as an editor does, and characters in UTF-16 units", () => {
    assert.deepEqual(placesIn("a\r\nb\rc\n😀 ü one-click", "one-click"), ["3:5 one-click"]);
  });

  it("finds a flag that ends where it begins anew", () => {
    assert.deepEqual(placesIn("a.a.a", "a.a"), ["0:0 a.a", "0:2 a.a"]);
  });

  it("tells the first 200 places, and nothing of an empty flag", () => {
    const text = "one-click\n".repeat(300);
    assert.equal(flagPlacesIn(text, ["one-click", ""]).length, 200);
    assert.equal(flagPlacesIn(text, ["one-click"]).at(-1)?.line, 199);
  });
});
