import assert from "node:assert/strict";

import { teamStatusOf } from "../../../src/core/query/team-status.ts";
import { snapshotOf } from "../kit/snapshots.ts";

describe("what the settings say to the wall", () => {
  it("are objectives, kept queries and the debt that is allowed, in the order of the file", () => {
    const snapshot = snapshotOf({
      "learning.yaml": `
limits: { debt: 3 }
objectives: { trust: { title: People trust us, until: 2026-06-30 }, speed: {} }
views: { Overdue by owner: "is:overdue group:owner", Refuted: status:refuted }
`,
    });
    assert.deepEqual(teamStatusOf(snapshot), {
      objectives: [{ title: "People trust us", until: "2026-06-30" }, { title: "speed" }],
      views: [
        { name: "Overdue by owner", query: "is:overdue group:owner" },
        { name: "Refuted", query: "status:refuted" },
      ],
      debtLimit: 3,
    });
  });

  it("are nothing where there are none", () => {
    assert.deepEqual(teamStatusOf(snapshotOf({})), { objectives: [], views: [] });
  });
});
