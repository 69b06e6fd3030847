import assert from "node:assert/strict";
import { fileMentionsOf } from "../../../src/core/language/names/file-mentions.ts";
import { lineOfLocation } from "../kit/places.ts";
import { snapshotOf, testRoot } from "../kit/snapshots.ts";

function mentionsIn(path: string, text: string): string[] {
  const snapshot = snapshotOf({ [path]: text });
  const entry = snapshot.entries.get(`${testRoot}/${path}`) ?? assert.fail();
  return fileMentionsOf(entry).map(({ range, uris }) => {
    const line = lineOfLocation({ uri: entry.uri, range }, { [path]: text });
    return `${/«.*»/.exec(line)?.[0]} ${uris.map((uri) => uri.slice(testRoot.length + 1)).join(" ")}`;
  });
}

describe("fileMentionsOf", () => {
  it("seeks beside the file, then from the root", () => {
    const text = `hypothesis: x
results: [{ data: results/one.csv }, { data: "two three.csv", metric: x }]
exploratory: [{ data: ../more.csv }]
propagation: [{ doc: docs/checkout.md#payment }, { unit: docs }]
`;
    assert.deepEqual(mentionsIn("learning/a.experiment.yaml", text), [
      "«results/one.csv» learning/results/one.csv results/one.csv",
      "«two three.csv» learning/two%20three.csv two%20three.csv",
      "«../more.csv» more.csv",
      "«docs/checkout.md#payment» learning/docs/checkout.md docs/checkout.md",
    ]);
    assert.deepEqual(mentionsIn("a.metric.yaml", "better: lower\nseries: { data: 'data/rate.csv' }\n"), [
      "«data/rate.csv» data/rate.csv",
    ]);
  });

  it("leaves addresses and what lies outside alone", () => {
    const docs = ["https://example.org/x.md", "mailto:dana", "../../x.md", "..", "", "/", "C:\\x.md"];
    const text = `hypothesis: x\npropagation:\n${docs.map((doc) => `  - { doc: '${doc}' }\n`).join("")}`;
    assert.deepEqual(mentionsIn("a.experiment.yaml", text), []);
  });
});
