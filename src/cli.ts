import { isMainThread, parentPort } from "node:worker_threads";
import { runProgram } from "./cli/program.ts";
import { createNodeIo } from "./node/node-io.ts";

if (isMainThread) {
  // Whoever reads our output may stop early (`uol check | head`); that is their right and no fault.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  void runProgram(createNodeIo(__filename)).then((exitCode) => (process.exitCode = exitCode));
} else if (parentPort) {
  const port = parentPort;
  void import("./node/parse-texts.ts").then(({ answerParseRequests }) => answerParseRequests(port));
}
