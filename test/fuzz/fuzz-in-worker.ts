import { parentPort, workerData } from "node:worker_threads";
import * as fc from "fast-check";
import { examine } from "./examine.ts";
import { damagedFile } from "./mutations.ts";
import type { FuzzMessage, FuzzOrder } from "./run-fuzz.ts";

const { runs, seed } = workerData as FuzzOrder;
const tell = (message: FuzzMessage): void => parentPort?.postMessage(message);

const property = fc.property(damagedFile, (file) => {
  // Told first, so that somebody knows of a file that is never finished.
  tell({ type: "begins", path: file.path, text: file.text });
  examine(file);
});
const { failed, counterexample, numRuns, errorInstance } = fc.check(property, { numRuns: runs, seed });
const [file] = counterexample ?? [];
if (!failed || !file) tell({ type: "passed", runs: numRuns });
else tell({ type: "failed", path: file.path, text: file.text, why: String((errorInstance as Error).stack) });
