/** The files whose versions are followed. */
const traced = [".experiment.yaml", ".experiment.yml", ".metric.yaml", ".metric.yml"];

/**
 * How the names of all files end whose history is asked for: files of ours, and those of rows.
 *
 * Rows are asked for by their extension, so that a path that is being typed does not mean to read all anew.
 *
 * @param data Paths of files of rows.
 */
export function askedEndings(data: Iterable<string>): ReadonlySet<string> {
  return new Set([...traced, ...Array.from(data, (path) => /[^/](\.[\w-]+)$/.exec(path)?.[1] ?? nameOf(path))]);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
