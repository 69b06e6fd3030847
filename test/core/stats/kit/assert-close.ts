import assert from "node:assert/strict";

/** Relative to what is wanted, so that small tails must be right in their own digits. */
export function assertClose(got: number, wanted: number, tolerance: number): void {
  const isClose = got === wanted || Math.abs(got - wanted) <= tolerance * Math.abs(wanted);
  assert.ok(isClose, `${got} instead of ${wanted}`);
}
