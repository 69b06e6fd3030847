import { posix } from "node:path";
import type { TodaysFile } from "../../core/history/repository-history.ts";

/**
 * A file with its paths as the repository sees them; data and documents outside of it are left out.
 *
 * @param prefix The folder from which the paths are seen: empty, or with `/` at its end.
 */
export function seenFromTop(prefix: string, { path, data, docs, metricPath, ...others }: TodaysFile): TodaysFile {
  const seen = (paths: readonly string[]): readonly string[] =>
    paths.map((one) => posix.normalize(`${prefix}${one}`)).filter(isInside);
  const metric = metricPath === undefined ? undefined : `${prefix}${metricPath}`;
  return {
    ...others,
    path: `${prefix}${path}`,
    data: seen(data),
    ...(docs ? { docs: docs.map(({ doc, paths }) => ({ doc, paths: seen(paths) })) } : {}),
    ...(metric === undefined ? {} : { metricPath: metric }),
  };
}

function isInside(path: string): boolean {
  return !/^(?:\.{0,2}(?:\/|$))|\0/.test(path);
}
