import assert from "node:assert/strict";
import { workspaceSymbolsOf } from "../../../src/core/language/outline/workspace-symbols.ts";
import { snapshotOf, testToday } from "../kit/snapshots.ts";

const snapshot = snapshotOf({
  "learning.yaml": "grace: 7 days\n",
  "checkout.uol.yaml": "title: Will they pay with one click?\nkind: customer\n",
  "security.uol.yaml": "learn: Which words\n  help at the checkout.\n",
  "learning/one-click.experiment.yaml": "hypothesis: At least 8% click.\n",
  "rate.metric.yaml": "title: Checkout rate\nbetter: higher\n",
});
const namesFor = (query: string): string[] => workspaceSymbolsOf(query, snapshot, testToday).map(({ name }) => name);

describe("workspaceSymbolsOf", () => {
  it("finds files by id and by title, the id first", () => {
    assert.deepEqual(namesFor("checkout"), [
      "checkout: Will they pay with one click?",
      "security: Which words help at the checkout.",
      "rate: Checkout rate",
    ]);
  });

  it("finds what holds the letters in their order, whatever their case and the space between them", () => {
    assert.deepEqual(namesFor("ONE cl 8%"), ["one-click: At least 8% click."]);
    assert.deepEqual(namesFor("wtpw"), ["checkout: Will they pay with one click?"]);
    assert.deepEqual(namesFor("zzz"), []);
  });

  it("gives everything but settings for nothing", () => assert.equal(namesFor("").length, 4));

  it("tells what a file is, the stage of what has one, and which line says so", () => {
    const [symbol] = workspaceSymbolsOf("one-click:", snapshot, testToday);
    assert.deepEqual(symbol, {
      name: "one-click: At least 8% click.",
      kind: "experiment",
      about: "experiment · Design",
      location: {
        uri: "file:///shop/learning/one-click.experiment.yaml",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
      },
    });
  });

  it("tells the stage of a unit, and none of a metric", () => {
    const about = workspaceSymbolsOf("checkout", snapshot, testToday).map((symbol) => symbol.about);
    assert.deepEqual(about, ["unit · Define", "unit · Define", "metric"]);
  });

  it("gives no more than anybody reads", () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`u${at}.uol.yaml`, "learn: x\n"]));
    assert.equal(workspaceSymbolsOf("u", snapshotOf(files), testToday).length, 200);
  });
});
