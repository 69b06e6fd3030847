// Writes the JSON schemas that are shipped, one for each kind of file: `npm run schemas`.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./project.ts";
import { schemaFiles } from "./schema-files.ts";

const folder = join(projectRoot, "media", "schemas");

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = schemaFiles();
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

void main();
