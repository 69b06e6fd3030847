// Prints what one edited file costs, as JSON: milliseconds of `yaml` alone, of a YAML language server and of ours.
//
// All take turns on the very same texts, so that a busy machine disturbs all alike. The first rounds are not counted.
import { parseDocument } from "yaml";
import { completionsAt } from "../../src/core/language/completion/completions-at.ts";
import { hoverAt } from "../../src/core/language/hover/hover-at.ts";
import type { Question } from "../../src/core/language/place/question.ts";
import { benchFiles, experimentPath } from "./bench-files.ts";
import { editHypothesis, editMemo, pointSomewhere, typeSomething, type Cursor } from "./edits.ts";
import { benchToday, stageOfNumber } from "./experiment-text.ts";
import { benchRoot, OurWorkspace } from "./our-workspace.ts";
import { quantile } from "./quantile.ts";
import { theirCompletion, theirHover, theirValidation } from "./their-service.ts";

const fileCount = Number(process.argv[2]);
const warmingRounds = 60;
const rounds = 300;

const files = benchFiles(fileCount);
const ours = new OurWorkspace(files);

/** What is timed; each says how much it found, so that nobody measures a refusal. */
type Contender = (round: Round) => number | Promise<number>;

interface Round {
  readonly path: string;
  readonly memo: string;
  readonly hypothesis: string;
  readonly typed: Cursor;
  readonly pointed: Cursor;
}

const contenders: Record<string, Contender> = {
  plain: ({ memo }) => (parseDocument(memo).errors.length === 0 ? 1 : 0),
  theirValidation: ({ memo }) => theirValidation(memo),
  ourMemo: ({ path, memo }) => ours.edit(path, memo),
  ourHypothesis: ({ path, hypothesis }) => ours.edit(path, hypothesis),
  ourCompletion: ({ path, typed }) => completionsAt(questionAt(path, typed))?.items.length ?? 0,
  ourHover: ({ path, pointed }) => (hoverAt(questionAt(path, pointed)) ? 1 : 0),
  theirCompletion: ({ typed }) => theirCompletion(typed),
  theirHover: ({ pointed }) => theirHover(pointed),
};

function questionAt(path: string, { text, offset }: Cursor): Question {
  return { snapshot: ours.snapshot, uri: `${benchRoot}/${path}`, root: benchRoot, text, offset, today: benchToday };
}

/** Half of the edits are made in files that are being worked on, half in those that are history. */
const numbers = Array.from(files.keys(), (_, number) => number).filter(
  (number) => files.has(experimentPath(number)) && stageOfNumber(number) !== "running",
);
const open = numbers.filter((number) => stageOfNumber(number) === "undecided");
const closed = numbers.filter((number) => stageOfNumber(number) === "decided");

function roundOf(edit: number): Round {
  const list = edit % 2 === 0 ? open : closed;
  const path = experimentPath(list[(edit * 37) % list.length] ?? 0);
  const text = files.get(path) ?? "";
  return {
    path,
    memo: flat(editMemo(text, edit)),
    hypothesis: flat(editHypothesis(text, edit)),
    typed: { ...typeSomething(text, edit), text: flat(typeSomething(text, edit).text) },
    pointed: pointSomewhere(text, edit),
  };
}

/** A text in one piece, as it comes from an editor: the engine puts pieces together when they are first read. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

interface Measured {
  readonly median: number;
  readonly p95: number;
  readonly found: number;
}

async function measure(): Promise<Record<string, Measured>> {
  const order = Object.entries(contenders);
  const times = new Map(order.map(([name]) => [name, [] as number[]]));
  const found = new Map<string, number>();
  for (let number = 0; number < warmingRounds + rounds; number++) {
    const round = roundOf(number);
    order.push(...order.splice(0, 1));
    for (const [name, run] of order) {
      const start = performance.now();
      const count = await run(round);
      const time = performance.now() - start;
      if (number < warmingRounds) continue;
      times.get(name)?.push(time);
      found.set(name, (found.get(name) ?? 0) + count);
    }
  }
  return Object.fromEntries(
    Array.from(times, ([name, all]) => [
      name,
      { median: quantile(all, 0.5), p95: quantile(all, 0.95), found: found.get(name) ?? 0 },
    ]),
  );
}

void measure().then((measured) => console.log(JSON.stringify(measured)));
