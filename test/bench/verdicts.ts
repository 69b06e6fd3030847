// Prints, as JSON, how many milliseconds verdicts on as many experiments take, and `yaml` alone to parse their texts.
//
// Block by block in turns, so that a busy machine disturbs both alike.
import { parseDocument } from "yaml";
import type { Experiment } from "../../src/core/model/experiment.ts";
import { kinds } from "../../src/core/model/kinds.ts";
import { readRecord } from "../../src/core/model/read-record.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { verdictOf } from "../../src/core/verdict/verdict-of.ts";
import type { Verdict } from "../../src/core/verdict/verdict.ts";
import { benchToday } from "./experiment-text.ts";
import { verdictText } from "./verdict-text.ts";

const blocks = 20;
const perBlock = Number(process.argv[2]) / blocks;

function verdictOn(record: Experiment): Verdict {
  return verdictOf({
    record,
    metricOf: (id) => (id.endsWith("error-rate") ? { type: "proportion", better: "lower" } : undefined),
    dataOf: () => undefined,
    registration: undefined,
    today: benchToday,
    grace: 7,
  });
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

let [parse, verdicts, judged] = [0, 0, 0];
for (let block = 0; block < blocks; block++) {
  const texts = Array.from({ length: perBlock }, (_, at) => verdictText(block * perBlock + at, `question-${block}`));
  parse += time(() => texts.forEach((text) => parseDocument(text)));
  const records = texts.map((text) => readRecord(parseSource(text), kinds.experiment.schema).value ?? {});
  let answers: readonly Verdict[] = [];
  verdicts += time(() => (answers = records.map(verdictOn)));
  judged += answers.filter(({ state }) => ["supported", "refuted", "inconclusive"].includes(state)).length;
}
// Verdicts that say nothing would be quick.
if (judged < 0.9 * blocks * perBlock) throw new Error(`Only ${judged} are judged.`);
console.log(JSON.stringify({ parse, verdicts }));
