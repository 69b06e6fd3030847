import assert from "node:assert/strict";

import { ageOf } from "../../../../src/core/query/learnings/age-of.ts";

const today = "2026-05-07";
const young = { isReviewDue: false, date: "2026-03-17", sources: [], contrary: [] };

describe("the age of a learning", () => {
  it("needs no word while it is fresh, and says since when there is nothing newer", () => {
    assert.deepEqual(ageOf({ ...young, date: "2025-11-08" }, undefined, today), []);
    assert.deepEqual(ageOf({ ...young, date: "2025-11-07" }, undefined, today), [
      { words: "no newer evidence since Nov 2025" },
    ]);
  });

  it("tells that it was measured again, whether it held, and that this is due again", () => {
    const checkBack = { mark: "held", words: "Held on 17 Apr" } as const;
    assert.deepEqual(ageOf({ ...young, date: "2020-01-01" }, { checkBack, isCheckBackDue: false }, today), [
      { words: "confirmed, held on 17 Apr", mark: "held" },
    ]);
    const lost = { mark: "not-held", words: "Not held on 17 Apr, 6.1%", toDo: "Measure again today" } as const;
    assert.deepEqual(ageOf(young, { checkBack: lost, isCheckBackDue: true }, today), [
      { words: "Not held on 17 Apr, 6.1%", mark: "late" },
      { words: "Measure again today", mark: "late" },
    ]);
  });

  it("tells when somebody is to ask again, and that this is over", () => {
    assert.deepEqual(ageOf({ ...young, reviewBy: "2026-06-01" }, undefined, today), [
      { words: "to be asked again by 1 Jun" },
    ]);
    assert.deepEqual(ageOf({ ...young, reviewBy: "2026-05-01", isReviewDue: true }, undefined, today), [
      { words: "review due since 1 May", mark: "late" },
    ]);
  });
});
