import { findGitProgram } from "./git-program.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** Makes what asks git. Kept as long as git is the same program, because it knows what it has read. */
export function keptForProgram<T>(git: GitRepositories, make: (program: string | undefined) => T): () => T {
  let known: { readonly program: string | undefined; readonly made: T } | undefined;
  return () => {
    const program = findGitProgram(git);
    if (!known || known.program !== program) known = { program, made: make(program) };
    return known.made;
  };
}
