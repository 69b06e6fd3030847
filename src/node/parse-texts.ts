import { availableParallelism } from "node:os";
import { Worker, type MessagePort } from "node:worker_threads";
import { packSource } from "../core/source/pack-source.ts";
import { parseSource } from "../core/source/parse-source.ts";

/** Fewer texts than this are parsed before a worker has started. */
const worthWorkers = 300;
/** Large enough that messages cost nothing, small enough that the workers finish together. */
const batchSize = 100;
/** More workers only wait for the thread that reads the files and hands them out. */
const mostWorkers = 4;

/** Parses texts and packs each document; in several threads where that is sooner done. */
export async function parseTexts(texts: readonly string[], workerFile: string): Promise<string[]> {
  const workers = Math.min(availableParallelism(), mostWorkers);
  if (texts.length < worthWorkers || workers < 2) return texts.map(parseAndPack);
  try {
    return await parseInWorkers(texts, workerFile, workers);
  } catch {
    // Where threads may not be started, the work is done all the same.
    return texts.map(parseAndPack);
  }
}

/** The other end: answers each batch of texts, in a thread whose main file calls this. */
export function answerParseRequests(port: MessagePort): void {
  port.on("message", (texts: readonly string[]) => port.postMessage(texts.map(parseAndPack)));
}

function parseAndPack(text: string): string {
  return packSource(parseSource(text));
}

async function parseInWorkers(texts: readonly string[], workerFile: string, count: number): Promise<string[]> {
  const packed: string[] = [];
  let next = 0;
  const workers = Array.from({ length: count }, () => new Worker(workerFile));

  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let start = 0;
      const ask = (): void => {
        start = next;
        next += batchSize;
        if (start < texts.length) worker.postMessage(texts.slice(start, next));
        else resolve();
      };
      worker.on("message", (documents: readonly string[]) => {
        for (const [at, document] of documents.entries()) packed[start + at] = document;
        ask();
      });
      worker.on("error", reject);
      ask();
    });

  try {
    await Promise.all(workers.map(work));
    return packed;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
