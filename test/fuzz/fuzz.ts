// Damages files at random and examines what becomes of them. Run: npm run fuzz -- 100000 [seed]
import { runFuzz } from "./run-fuzz.ts";

const [runs = 10_000, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);

console.log(`${runs} damaged files, seed ${seed}`);
runFuzz({ runs, seed }).then(
  (count) => console.log(`${count} files were examined, and everything held.`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
