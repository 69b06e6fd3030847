import { methods } from "../../core/stats/methods.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import { WrongUse } from "../wrong-use.ts";

export interface MethodAnswer {
  readonly method: string;
  readonly input: unknown;
  readonly result: unknown;
}

/**
 * Runs `{ "method", "input" }` as it came in.
 *
 * @throws WrongUse when there is no such method.
 * @throws RangeError when the input is not what the method takes.
 */
export function runMethod(asked: unknown): MethodAnswer {
  const { method, input } = Object(asked) as { method?: unknown; input?: unknown };
  if (typeof method !== "string" || input === undefined) {
    throw new WrongUse(
      'There is no method or no input; write { "method": "srm", "input": { ... } }, or a list of these.',
    );
  }
  const run = methods.get(method);
  if (!run) {
    const names = [...methods.keys()];
    throw new WrongUse(
      `There is no method "${method}"; ${insteadOf(method, names, `the methods are ${names.join(", ")}.`)}`,
    );
  }
  return { method, input, result: run(input) };
}
