import assert from "node:assert/strict";

import { queryValues } from "../../../../src/core/grammar/query-values.ts";
import { registrationStates } from "../../../../src/core/history/registration.ts";
import { Experiment } from "../../../../src/core/model/experiment.ts";
import { Unit } from "../../../../src/core/model/unit.ts";
import { statuses } from "../../../../src/core/query/statuses.ts";
import { verdictLooks } from "../../../../src/core/query/verdict-words.ts";

describe("the values of a query", () => {
  it("are the words of the records and of the wall", () => {
    const looks = Object.keys(verdictLooks);
    assert.deepEqual(queryValues.verdict, looks);
    assert.deepEqual(queryValues.status, [...statuses, ...looks]);
    assert.deepEqual(queryValues.registration, registrationStates);
    assert.deepEqual(queryValues.method, Experiment.shape.method.unwrap().options);
    assert.deepEqual(queryValues.kind, [...Unit.shape.kind.unwrap().options, "unit", "experiment"]);
  });
});
