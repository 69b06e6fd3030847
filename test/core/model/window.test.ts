import assert from "node:assert/strict";
import { windowOf } from "../../../src/core/model/window.ts";
import { experimentOf } from "../kit/records.ts";

const windows: Record<string, ReturnType<typeof windowOf>> = {
  "": {},
  "window: {}": {},
  "window: { from: 2026-03-02, to: 2026-03-16 }": { from: "2026-03-02", to: "2026-03-16" },
  "window: { to: 2026-03-16 }": { to: "2026-03-16" },
  "window: { from: 2026-03-02 }": { from: "2026-03-02" },
  "window: { from: 2026-03-02, days: 14 }": { from: "2026-03-02", to: "2026-03-15" },
  "window: { from: 2026-03-02, days: 1 }": { from: "2026-03-02", to: "2026-03-02" },
  "window: { days: 14 }": {},
  "window: { from: 2024-02-28, days: 2 }": { from: "2024-02-28", to: "2024-02-29" },
  "window: { from: 2026-03-28, days: 3 }": { from: "2026-03-28", to: "2026-03-30" },
  "window: { from: 2026-03-02, days: 14, to: 2026-03-20 }": { from: "2026-03-02", to: "2026-03-20" },
};

describe("windowOf", () => {
  for (const [text, window] of Object.entries(windows)) {
    it(`reads ${text || "nothing"} as ${window.from ?? "open"} to ${window.to ?? "open"}`, () => {
      assert.deepEqual(windowOf(experimentOf(text)), window);
    });
  }
});
