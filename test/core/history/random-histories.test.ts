import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseHistory, textOf } from "../../kit/history-script.ts";
import { registrationsIn } from "./in-memory.ts";
import { anyHistory } from "./random-history.ts";
import { markIn, referenceOf } from "./reference-reading.ts";

describe("registration, against a slow reading of its definition", () => {
  it("agrees in every history, on the state and on each change", () => {
    fc.assert(
      fc.property(anyHistory, (script) => {
        const history = parseHistory(script);
        const head = history.commits.findLast(({ branch }) => branch === "main");
        assert.ok(head);
        for (const [path, { state, changes }] of registrationsIn(history)) {
          const expected = referenceOf(head, history.today, markIn(textOf(history.today.get(path) ?? "")));
          const said = changes.map(({ field, commit }) => `${field} in ${commit}`);
          assert.deepEqual(
            { path, state, changes: said.sort() },
            { path, ...expected, changes: [...expected.changes].sort() },
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
