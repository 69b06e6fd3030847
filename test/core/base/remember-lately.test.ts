import assert from "node:assert/strict";
import { rememberLately } from "../../../src/core/base/remember-lately.ts";

describe("remembering lately", () => {
  it("asks once for each text, also when the answer is nothing", () => {
    const asked: string[] = [];
    const answer = rememberLately((text) => {
      asked.push(text);
      return text === "" ? undefined : { text };
    });
    const first = answer("a");
    assert.equal(answer("a"), first);
    assert.deepEqual([answer(""), answer("")], [undefined, undefined]);
    assert.deepEqual(asked, ["a", ""]);
  });

  it("forgets what was not asked for in a long time, and keeps what was", () => {
    const asked: string[] = [];
    const answer = rememberLately((text) => asked.push(text));
    for (let number = 0; number < 50_000; number++) {
      answer(String(number));
      answer("kept");
    }
    answer("0");
    assert.equal(asked.filter((text) => text === "kept").length, 1);
    assert.equal(asked.filter((text) => text === "0").length, 2);
  });
});
