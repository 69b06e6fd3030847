// Prints the median and the 95th percentile of milliseconds from the text of one edited file to all findings.
import { applyChanges, emptySnapshot } from "../../src/core/index/snapshot.ts";
import { checkSnapshot } from "../../src/core/rules/check-snapshot.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { experimentText } from "./experiment-text.ts";

const count = Number(process.argv[2]);
const edits = 200;
const today = "2026-03-20";
const root = "file:///bench";
const change = (number: number, text: string) => ({
  uri: `${root}/area/trial-${number}.experiment.yaml`,
  root,
  source: parseSource(text),
});

let snapshot = applyChanges(
  emptySnapshot(),
  Array.from({ length: count }, (_, number) => change(number, experimentText(number))),
);
let check = checkSnapshot(snapshot, today);

const times = Array.from({ length: edits }, (_, edit) => {
  const number = (edit * 37) % count;
  const text = `${experimentText(number)}# edit ${edit}\n`;
  const start = performance.now();
  snapshot = applyChanges(snapshot, [change(number, text)]);
  check = checkSnapshot(snapshot, today, check);
  return performance.now() - start;
}).sort((a, b) => a - b);

console.log(JSON.stringify({ median: times[Math.floor(edits / 2)], p95: times[Math.floor(edits * 0.95)] }));
