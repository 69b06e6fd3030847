import { posix } from "node:path";
import type { TodaysFile } from "../../core/history/repository-history.ts";

/**
 * A file with its paths as the repository sees them; data outside of it are left out.
 *
 * @param prefix The folder from which the paths are seen: empty, or with `/` at its end.
 */
export function seenFromTop(prefix: string, { path, data, metricPath, ...others }: TodaysFile): TodaysFile {
  const metric = metricPath === undefined ? undefined : `${prefix}${metricPath}`;
  return {
    ...others,
    path: `${prefix}${path}`,
    data: data.map((one) => posix.normalize(`${prefix}${one}`)).filter(isInside),
    ...(metric === undefined ? {} : { metricPath: metric }),
  };
}

function isInside(path: string): boolean {
  return !/^(?:\.{0,2}(?:\/|$))|\0/.test(path);
}
