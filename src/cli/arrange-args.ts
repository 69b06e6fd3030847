import type { Flag } from "./verb.ts";

/**
 * Puts the verb first and repeats a flag before each value of its list, so that flags may stand anywhere:
 * `--root a check b --rule x y c` becomes `check --root a b --rule x --rule y c`.
 *
 * A list ends at the first word that is none of its values; the word behind the flag always belongs to it, right or
 * wrong, so that a misspelt one is reported as what it was meant to be.
 */
export function arrangeArgs(args: readonly string[], flags: readonly Flag[]): string[] {
  const byName = new Map(flags.map((flag) => [nameOf(flag), flag]));
  const arranged: string[] = [];
  let verb: string | undefined;

  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === "--") {
      arranged.push(...args.slice(at));
      break;
    }
    const flag = byName.get(arg);
    const value = args[at + 1];
    if (flag?.usage.includes("<") && value !== undefined) {
      arranged.push(arg, value);
      at++;
      for (let next = args[at + 1]; next !== undefined && flag.values?.includes(next); next = args[++at + 1]) {
        arranged.push(arg, next);
      }
    } else if (/^-\.?\d/.test(arg)) {
      // A threshold such as -15%, which is no flag.
      arranged.push("--", ...args.slice(at));
      break;
    } else if (verb !== undefined || arg.startsWith("-")) arranged.push(arg);
    else verb = arg;
  }
  return verb === undefined ? arranged : [verb, ...arranged];
}

function nameOf({ usage }: Flag): string {
  return usage.split(" ")[0] as string;
}
