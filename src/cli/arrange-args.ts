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
  // A threshold such as -15% or a term such as -tag:checkout, which are no flags, and the words that follow, in their order.
  const behind: string[] = [];

  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === "--") {
      if (behind.length === 0) arranged.push(arg);
      (behind.length === 0 ? arranged : behind).push(...args.slice(at + 1));
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
    } else if (/^-(?:\.?\d|[a-z]+:)/i.test(arg)) behind.push(arg);
    else if (verb === undefined && !arg.startsWith("-")) verb = arg;
    else if (0 < behind.length && !arg.startsWith("-")) behind.push(arg);
    else arranged.push(arg);
  }
  const all = behind.length === 0 ? arranged : [...arranged, "--", ...behind];
  return verb === undefined ? all : [verb, ...all];
}

function nameOf({ usage }: Flag): string {
  return usage.split(" ")[0] as string;
}
