import assert from "node:assert/strict";
import type { ReportedFinding } from "../../src/cli/output/report.ts";
import { toReportText } from "../../src/cli/output/report-text.ts";
import { widthOf } from "../../src/cli/output/width-of.ts";

const finding: ReportedFinding = {
  rule: "unknown-key",
  severity: "hint",
  file: "a.experiment.yaml",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  message: "Nobody reads this.",
  fixes: [],
};
const summary = { files: 1, error: 0, warning: 0, info: 0, hint: 0 };

describe("the report for people", () => {
  it("measures no texts and very many", () => {
    assert.equal(widthOf([]), 0);
    assert.equal(widthOf([...Array<string>(200_000).fill("ab"), "abc"]), 3);
  });

  it("names each file once, with its findings in their order", () => {
    const findings = [finding, { ...finding, file: "b.experiment.yaml" }, { ...finding, line: 10 }];
    const report = toReportText({ findings, summary }, (_, text) => text);
    assert.deepEqual(report.match(/^\S+\.yaml$|\d+:\d+/gm), [
      "a.experiment.yaml",
      "1:1",
      "10:1",
      "b.experiment.yaml",
      "1:1",
    ]);
  });

  it("holds more findings than a function takes arguments, in one file or in many", () => {
    const inOne = Array.from({ length: 200_000 }, (_, line) => ({ ...finding, line }));
    const inMany = Array.from({ length: 50_000 }, (_, at) => ({ ...finding, file: `${at}.experiment.yaml` }));
    const report = toReportText({ findings: [...inOne, ...inMany], summary }, (_, text) => text);
    assert.equal(report.match(/unknown-key/g)?.length, 250_000);
  });
});
