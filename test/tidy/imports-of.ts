import { posix } from "node:path";

export interface Import {
  /** A path below the project for our own files, else the name as it is written. */
  readonly target: string;
  /** Whether it leaves nothing behind when the types are gone. */
  readonly isType: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s)?([^;"'`]*?)\s*from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

/** What a file imports or passes on. The code is formatted, so that a statement begins its line. */
export function importsOf(path: string, text: string): Import[] {
  return Array.from(text.matchAll(statement), ([, type, names = "", from, bare, dynamic]) => {
    const written = from ?? bare ?? dynamic ?? "";
    const target = written.startsWith(".") ? posix.join(posix.dirname(path), written) : written;
    return { target, isType: type !== undefined || areTypes(names) };
  });
}

function areTypes(names: string): boolean {
  const listed = /^\{([^}]*)\}$/
    .exec(names.trim())?.[1]
    ?.split(",")
    .filter((name) => name.trim() !== "");
  return listed !== undefined && 0 < listed.length && listed.every((name) => /^\s*type\s/.test(name));
}
