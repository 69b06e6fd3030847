import assert from "node:assert/strict";
import {
  formatSourceCache,
  parseSourceCache,
  recallByStamp,
  recallByText,
  toCachedSource,
} from "../../../src/core/index/source-cache.ts";
import { packSource } from "../../../src/core/source/pack-source.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

const text = "hypothesis: At least 8% choose plan #2.\nresults: [1, { a: true }]\nempty:\n";
const source = parseSource(text);
const stamp = { size: text.length, mtimeMs: 1_000_000 };
const later = stamp.mtimeMs + 60_000;

function cacheOf(readAt: number) {
  return parseSourceCache(
    formatSourceCache(new Map([["a.yaml", toCachedSource(text, packSource(source), stamp, readAt)]])),
  );
}

describe("the source cache", () => {
  it("gives back the document of a file with the same size and time", () => {
    assert.deepEqual(recallByStamp(cacheOf(later), "a.yaml", stamp)?.source, source);
  });

  it("does not trust another size, another time or another name", () => {
    const cache = cacheOf(later);
    assert.equal(recallByStamp(cache, "a.yaml", { ...stamp, size: 1 }), undefined);
    assert.equal(recallByStamp(cache, "a.yaml", { ...stamp, mtimeMs: 1 }), undefined);
    assert.equal(recallByStamp(cache, "b.yaml", stamp), undefined);
  });

  it("does not trust the time of a file that was written within two seconds of being read", () => {
    const cache = cacheOf(stamp.mtimeMs + 1_500);
    assert.equal(recallByStamp(cache, "a.yaml", stamp), undefined);
    assert.deepEqual(recallByText(cache, "a.yaml", text, stamp, later)?.entry.stamp, stamp);
  });

  it("gives back the document of the same text, whatever its time", () => {
    const cache = cacheOf(later);
    const moved = { size: text.length, mtimeMs: 2_000_000 };
    assert.deepEqual(recallByText(cache, "a.yaml", text, moved, 3_000_000)?.source, source);
    assert.equal(recallByText(cache, "a.yaml", text.replace("8", "9"), moved, 3_000_000), undefined);
  });

  it("reads nothing from a text that is no cache, or one of another version", () => {
    const sound = formatSourceCache(cacheOf(later));
    for (const foreign of ["", "\n", "{}", "null", sound.replace(/\d+/, "0"), sound.slice(1)]) {
      assert.equal(parseSourceCache(foreign).size, 0);
    }
  });

  it("leaves out what was cut off or altered", () => {
    const sound = formatSourceCache(cacheOf(later));
    for (let length = 0; length < sound.length; length += 7) {
      assert.equal(recallByStamp(parseSourceCache(sound.slice(0, length)), "a.yaml", stamp), undefined);
    }
    assert.equal(recallByStamp(parseSourceCache(sound.replace("plan", "plot")), "a.yaml", stamp), undefined);
  });
});
