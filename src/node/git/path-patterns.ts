/** The files whose versions are followed, for git. */
const traced = ["experiment.yaml", "experiment.yml", "metric.yaml", "metric.yml"].map((end) => `:(top)*.${end}`);

/**
 * What git is asked for: files of ours, and those of rows.
 *
 * Rows are asked for by their extension: git holds every file of a commit against every pattern, so a pattern for each
 * path would cost files times paths, and a path that is being typed would mean to read all anew.
 *
 * @param data Paths of files of rows, from the top level.
 */
export function pathPatterns(data: Iterable<string>): ReadonlySet<string> {
  return new Set([...traced, ...Array.from(data, patternOf)]);
}

function patternOf(path: string): string {
  const [, extension] = /[^/](\.[\w-]+)$/.exec(path) ?? [];
  return extension ? `:(top)*${extension}` : `:(top,literal)${path}`;
}
