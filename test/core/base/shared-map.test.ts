import assert from "node:assert/strict";
import fc from "fast-check";
import { SharedMap } from "../../../src/core/base/shared-map.ts";

const changes = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.option(fc.integer(), { nil: undefined })), {
  maxLength: 30,
});

describe("a shared map", () => {
  it("holds what an ordinary map would hold after the same changes", () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 5 }), (rounds) => {
        const ordinary = new Map<string, number>();
        let shared = SharedMap.empty<number>();
        for (const round of rounds) {
          for (const [key, value] of round) {
            if (value === undefined) ordinary.delete(key);
            else ordinary.set(key, value);
          }
          shared = shared.with(new Map(round));
        }
        assert.deepEqual(new Map(shared), ordinary);
        assert.deepEqual(new Set(shared.keys()), new Set(ordinary.keys()));
        assert.equal(shared.size, ordinary.size);
        for (const [key, value] of ordinary) assert.ok(shared.has(key) && shared.get(key) === value);
      }),
    );
  });

  it("leaves its predecessor as it was, and names the keys in which they differ", () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = SharedMap.empty<number>().with(new Map(first));
        const listed = [...before];
        const after = before.with(new Map(second));
        assert.deepEqual([...before], listed);
        const keys = new Set([...before.keys(), ...after.keys()]);
        const different = [...keys].filter((key) => before.get(key) !== after.get(key));
        assert.deepEqual(after.keysApartFrom(before), new Set(different));
        assert.deepEqual(before.keysApartFrom(after), new Set(different));
      }),
    );
  });

  it("is the same object after no change", () => {
    const map = SharedMap.empty<number>().with(new Map([["a", 1]]));
    assert.equal(map.with(new Map()), map);
  });
});
