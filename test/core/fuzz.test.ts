import assert from "node:assert/strict";
import { runFuzz } from "../fuzz/run-fuzz.ts";

describe("files as they come out of hands, tools and merges", () => {
  it("give no exception, nothing outside of the text, no lost word and no hang", async () => {
    const order = { runs: 1_500, seed: 20_260_321 };
    assert.equal(await runFuzz(order), order.runs);
  }).timeout(300_000);
});
