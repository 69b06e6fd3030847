import type { Io } from "../io.ts";
import type { CommonFlags } from "../verb.ts";

const codes = { bold: 1, dim: 2, underline: 4, red: 31, green: 32, yellow: 33, blue: 34 } as const;

/** Gives text a look, or leaves it as it is. */
export type Paint = (look: keyof typeof codes, text: string) => string;

/** Colours are for a person at a terminal who did not ask to be spared them (no-color.org). */
export function paintFor({ isTerminal, env }: Io, { color }: Pick<CommonFlags, "color">): Paint {
  const mayColor = isTerminal && color && !env["NO_COLOR"];
  return (look, text) => (mayColor ? `\u001b[${codes[look]}m${text}\u001b[0m` : text);
}
