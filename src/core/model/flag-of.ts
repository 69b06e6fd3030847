import type { Experiment } from "./experiment.ts";

/** In characters; a shorter name stands in code for other things as well, and a longer one is a sentence. */
const [shortest, longest] = [3, 200];

/** The flag of an experiment as it is looked for in code; `undefined` where it is no name that can be told from others. */
export function flagOf({ flag }: Pick<Experiment, "flag">): string | undefined {
  const name = flag?.trim() ?? "";
  const isName = shortest <= name.length && name.length <= longest && !/[\r\n\0]|^(?:true|false)$/.test(name);
  return isName ? name : undefined;
}
