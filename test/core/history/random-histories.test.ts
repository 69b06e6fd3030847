import assert from "node:assert/strict";
import * as fc from "fast-check";
import { runThrough } from "../../../src/core/base/sliced.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { parseHistory, textOf } from "../../kit/history-script.ts";
import { commitsOf, headOf, newRepository, registrationsIn } from "./in-memory.ts";
import { anyHistory } from "./random-history.ts";
import { markIn, referenceOf, type ReferenceAnswer } from "./reference-reading.ts";

const timeout = 60_000;

describe("registration, in random histories", () => {
  it("is what a slow reading of its definition says, state and changes", () => {
    fc.assert(
      fc.property(anyHistory, (script) => {
        const history = parseHistory(script);
        const head = headOf(history);
        assert.ok(head);
        for (const [path, registration] of registrationsIn(history)) {
          const mark = markIn(textOf(history.today.get(path) ?? ""));
          assert.deepEqual(summaryOf(registration), inOrder(referenceOf(head, history.today, mark)), path);
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(timeout);

  it("is the same whether git told it at once, or commit by commit and of other branches before", () => {
    fc.assert(
      fc.property(anyHistory, (script) => {
        const history = parseHistory(script);
        const grown = newRepository();
        for (const commit of commitsOf(history)) {
          grown.add([commit]);
          runThrough(grown.pastsOf(commit.id, []));
        }
        assert.deepEqual(registrationsIn(history, grown), registrationsIn(history));
      }),
      { numRuns: 80 },
    );
  }).timeout(timeout);
});

function summaryOf({ state, changes }: Registration): ReferenceAnswer {
  return inOrder({ state, changes: changes.map(({ field, commit }) => `${field} in ${commit}`) });
}

function inOrder({ state, changes }: ReferenceAnswer): ReferenceAnswer {
  return { state, changes: Array.from(changes).sort() };
}
