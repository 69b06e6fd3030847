import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(project, path), "utf8");
}

/** Every TypeScript file below a folder of the project, by its path with `/`. */
export function sourceFilesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.m?ts$/.test(entry.name),
  );
  return new Map(
    files
      .map(({ parentPath, name }) => relative(project, join(parentPath, name)).split(sep).join("/"))
      .sort()
      .map((path) => [path, readProjectFile(path)]),
  );
}
