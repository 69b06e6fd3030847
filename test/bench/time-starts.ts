import childProcess from "node:child_process";

/** From now on, the milliseconds for which each start of a program holds this thread, also those of other extensions. */
export function timeStarts(): readonly number[] {
  const took: number[] = [];
  const { spawn } = childProcess;
  childProcess.spawn = ((...call: Parameters<typeof spawn>) => {
    const start = performance.now();
    try {
      return spawn(...call);
    } finally {
      took.push(performance.now() - start);
    }
  }) as typeof spawn;
  return took;
}
