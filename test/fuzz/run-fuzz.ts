import { Worker } from "node:worker_threads";

/** The same order finds the same faults. */
export interface FuzzOrder {
  readonly runs: number;
  readonly seed: number;
}

interface FuzzedFile {
  readonly path: string;
  readonly text: string;
}

export type FuzzMessage =
  | ({ readonly type: "begins" } & FuzzedFile)
  | { readonly type: "passed"; readonly runs: number }
  | ({ readonly type: "failed"; readonly why: string } & FuzzedFile);

/** Milliseconds that one file may take, a hundred times more than the slowest one takes. */
const patience = 30_000;

/**
 * Damages files at random and examines what becomes of each, in a thread of its own, so that a hang is noticed.
 *
 * @returns How many files were examined.
 * @throws Error with the smallest text that was found, and the order that finds it again.
 */
export async function runFuzz(order: FuzzOrder): Promise<number> {
  const worker = new Worker(new URL("./fuzz-worker.mjs", import.meta.url), {
    workerData: order,
  });
  try {
    return await outcomeOf(worker, order);
  } finally {
    await worker.terminate();
  }
}

function outcomeOf(worker: Worker, order: FuzzOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    let watchdog: NodeJS.Timeout | undefined;
    worker.on("message", (message: FuzzMessage) => {
      clearTimeout(watchdog);
      if (message.type === "passed") return resolve(message.runs);
      if (message.type === "failed") return reject(new Error(describe(message.why, message, order)));
      watchdog = setTimeout(
        () => reject(new Error(describe("This file is never finished.", message, order))),
        patience,
      );
    });
    worker.on("error", reject);
  });
}

function describe(why: string, { path, text }: FuzzedFile, { runs, seed }: FuzzOrder): string {
  return `${why}\n\n${path} is ${JSON.stringify(text)}\n\nFound again by: npm run fuzz -- ${runs} ${seed}`;
}
