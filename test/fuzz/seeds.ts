import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasOurName } from "../../src/core/model/file-glob.ts";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { cleanFilesOf } from "../../src/core/rules/example-texts.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { historyOf, type History } from "../core/kit/examples.ts";
import type { Files } from "../core/kit/snapshots.ts";
import { projectRoot } from "../kit/project.ts";

/** A good or bad file to start from, with the files that belong to it. */
export interface Seed {
  readonly path: string;
  readonly text: string;
  readonly others: Files;
  /** What was committed of it before. */
  readonly history?: History | undefined;
}

const commits = "media/sample/commits";

/** The sample at its end: what a changed file finds around it. */
export const sample: Files = Object.fromEntries(
  readdirSync(join(projectRoot, commits))
    .sort()
    .flatMap((commit) => Object.entries(filesIn(`${commits}/${commit}`))),
);

/** Every version of every file of the sample, the fixtures, and the examples of all rules. */
export const seeds: readonly Seed[] = [
  ...readdirSync(join(projectRoot, commits)).flatMap((commit) => seedsOf(filesIn(`${commits}/${commit}`))),
  ...seedsOf(filesIn("test/fixtures/product")),
  ...(catalogue as readonly Rule[]).flatMap(({ examples }) =>
    [...examples.bad, ...examples.good].flatMap((example) => seedsOf(cleanFilesOf(example), historyOf(example))),
  ),
];

function seedsOf(files: Files, history?: History): Seed[] {
  const ours = Object.entries(files).filter(([path]) => hasOurName(`/${path}`));
  return ours.map(([path, text]) => ({ path, text, others: files, history }));
}

function filesIn(folder: string): Files {
  const top = join(projectRoot, folder);
  const paths = readdirSync(top, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const ours = paths.filter((path) => hasOurName(`/${path}`)).sort();
  return Object.fromEntries(ours.map((path) => [path, readFileSync(join(top, path), "utf8")]));
}
