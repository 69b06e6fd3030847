const { appendFileSync } = require("node:fs");
const { reporters } = require("mocha");

/**
 * Mocha's `spec` output; besides, leaves its totals and what went wrong where `test/run.mjs` gathers them.
 *
 * A file carries them, because the same reporter also runs inside the editor, where there is no other way out.
 */
class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.LEARNING_WALL_TOTALS;
    if (!file) return;

    const faults = [];
    const note = (what) => (test, error) =>
      faults.push(`${what}: ${test.titlePath().join(" > ")}\n${error.stack ?? error.message}`);
    runner.on("fail", note("failed"));
    runner.on("retry", note("was tried again"));
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      appendFileSync(file, `${JSON.stringify({ passed: passes, failed: failures, skipped: pending, faults })}\n`);
    });
  }
}

module.exports = CountingReporter;
