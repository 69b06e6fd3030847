import type { VersionKind } from "./version-of-text.ts";

/** As what a file is read, by its name; `undefined` for files whose versions are not followed. */
export function kindOfPath(path: string): VersionKind | undefined {
  if (/\.experiment\.ya?ml$/.test(path)) return "experiment";
  return /\.metric\.ya?ml$/.test(path) ? "metric" : undefined;
}
