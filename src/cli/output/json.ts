import type { Io } from "../io.ts";

/** The version of every JSON answer. People script against them: it changes when the meaning of a field does. */
const contractVersion = 1;

/** Prints the answer of a verb as one JSON object. */
export function printJson(io: Io, verb: string, answer: object): void {
  io.out(`${JSON.stringify({ version: contractVersion, verb, ...answer }, null, 2)}\n`);
}
