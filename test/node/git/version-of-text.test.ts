import assert from "node:assert/strict";
import fc from "fast-check";
import { versionOfText, type TextVersion } from "../../../src/node/git/version-of-text.ts";
import { lowered, plan, withResult } from "./kit/repository.ts";

const pieces =
  `memo: fine|predictions: { dana: 70% }|predictions: { dana: 60% }|memo: >|memo: &a at least 4%|  more|	more|hypothesis: At least 9% do.|threshold: at least 9%
hypothesis: >|hypothesis: &a At least 8% of them click.|memo: *a|threshold: *a|metric: 'cli|cks'|memo: &a
---|...|%YAML 1.2|# a comment|| |results:|results: []|  - { date: 2026-03-09, value: 3% }|looks: 2|apiVersion: v1
{|}|memo: [|]|? metric|: clicks|window: { from: 2026-03-02,|  to: 2026-03-16 }|"threshold": at least 3%|<<: { metric: x }`
    .split(/[|\n]/)
    .concat("memo: |", "memo: |-", "memo: |+", "hypothesis: |", "memo: \uFFFD", "\uFEFF")
    .concat("memo: a\rthreshold: at least 1%", "memo: a\r");
const starts = [
  plan,
  withResult,
  `${withResult}memo: |\n  a\n  b\ndecision: { choice: stop, by: dana }\nlearnings: []\n`,
  `memo: &a at least 8%\n${plan.replace(": at least 8%", ": *a")}`,
  "memo: x\n",
  "",
];

type Edit = (text: string) => string;

const lineEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(12),
    fc.nat(2),
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 3 }),
  )
  .map(([at, remove, insert]) => (text) => {
    const lines = text.split("\n");
    lines.splice(Math.min(at, lines.length), remove, ...insert);
    return lines.join("\n");
  });

/** Another value for a key, where it stands. */
const valueEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom("memo", "threshold", "results", "window", "hypothesis"),
    fc.constantFrom(
      "at least 4%",
      "[]",
      "&a at least 4%",
      "&a at least 5%",
      "*a",
      "[{ value: 4% }]",
      "{ to: 2026-05-05 }",
    ),
  )
  .map(
    ([key, value]) =>
      (text) =>
        text.replace(new RegExp(`^${key}:.*$`, "m"), `${key}: ${value}`),
  );

describe("reading one version after another", () => {
  it("gives what reading each of them alone gives", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(fc.oneof(lineEdit, valueEdit, valueEdit), { maxLength: 6 }),
        (start, edits) => {
          let text = start;
          let before: TextVersion | undefined;
          for (const edit of [(same: string) => same, ...edits]) {
            text = edit(text);
            before = versionOfText("experiment", text, before);
            assert.deepEqual(before.version, versionOfText("experiment", text).version);
            assert.deepEqual(versionOfText("metric", text, before).version, versionOfText("metric", text).version);
          }
        },
      ),
      { numRuns: 600, seed: 4 },
    );
  });

  it("does not read a plan again that is written as it was", () => {
    const planned = versionOfText("experiment", `${plan}memo: One.\n`);
    const known = versionOfText("experiment", `${withResult}memo: Two.\n`, planned);
    assert.equal(protocolIn(known), protocolIn(planned));
    const other = versionOfText("experiment", `${lowered}memo: Two.\n`, known);
    assert.notEqual(protocolIn(other), protocolIn(planned));
  });
});

function protocolIn({ version }: TextVersion): unknown {
  assert.ok(typeof version === "object" && "protocol" in version);
  return version.protocol;
}
