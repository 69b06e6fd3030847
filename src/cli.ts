import { isMainThread, parentPort } from "node:worker_threads";
import { runProgram } from "./cli/program.ts";
import { createNodeIo } from "./node/node-io.ts";
import { answerParseRequests } from "./node/parse-texts.ts";

if (isMainThread) {
  // Whoever reads our output may stop early (`uol check | head`); that is their right and no fault.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  void runProgram(createNodeIo(__filename)).then((exitCode) => (process.exitCode = exitCode));
} else if (parentPort) {
  answerParseRequests(parentPort);
}
