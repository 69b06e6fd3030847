// How often a claim that lies exactly at its threshold is called "supported". Run: npm run simulate -- [seed] [runs]
//
// The verdicts are the product's own. Ends with 1 where one is false more often than is promised.
import { designs } from "./designs.ts";
import type { Design } from "./design.ts";
import { isSupported, looksTried, type Rule, rules, unpromised } from "./false-support.ts";
import { Random } from "./random.ts";
import { printTable, type Row } from "./print-table.ts";
import { Trial } from "./trial.ts";

const promised = 0.055;
const checkedEvery = 100;

interface Tally {
  readonly rows: readonly Row[];
  /** Verdicts in runs that asked at every look, which asking at promising looks alone would have missed. */
  readonly missed: number;
}

function simulate(design: Design, seed: number, runs: number): Tally {
  const [trial, random] = [new Trial(design), new Random(seed)];
  const cells = (Object.keys(rules) as Rule[]).flatMap((rule) =>
    looksTried.map((looks) => ({ rule, looks, count: 0 })),
  );
  let missed = 0;
  for (let run = 0; run < runs; run++) {
    trial.redraw(random);
    const isChecked = run % checkedEvery === 0;
    for (const cell of cells) {
      const isFalse = isSupported(trial, cell.looks, cell.rule, isChecked);
      if (isFalse) cell.count++;
      if (isChecked && isFalse && !isSupported(trial, cell.looks, cell.rule, false)) missed++;
    }
  }
  const rows = cells.map(({ count, ...cell }) => ({ ...cell, design: design.name, share: count / runs }));
  return { rows, missed };
}

function main([seed = 20_261_121, runs = 20_000]: number[]): void {
  const start = performance.now();
  const tallies = designs.map((design) => simulate(design, seed, runs));
  const rows = tallies.flatMap((tally) => tally.rows);
  printTable(rows, promised);
  const missed = tallies.reduce((sum, tally) => sum + tally.missed, 0);
  const error = Math.sqrt((0.05 * 0.95) / runs);
  console.log(
    `\nSeed ${seed}, ${runs} runs of each design; Monte Carlo error about ${(100 * error).toFixed(2)} points.`,
  );
  console.log(`${missed} verdicts missed in ${Math.ceil(runs / checkedEvery)} runs of each that asked at every look.`);
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (rows.some(({ rule, share }) => rule !== unpromised && share > promised)) process.exitCode = 1;
}

main(process.argv.slice(2).map(Number));
