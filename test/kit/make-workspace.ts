import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dayOfInstant } from "../../src/core/base/day.ts";
import { makeSample } from "../../src/node/make-sample.ts";
import { git } from "./git.ts";
import { projectRoot } from "./project.ts";

/** A folder of its own for one test or one run. */
export interface Workspace {
  readonly path: string;
  remove(): Promise<void>;
}

/** A git repository with one commit that holds `files`, text by path. */
export async function makeRepository(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await makeFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { path } = workspace;
  await git(path, "init", "--quiet", "--initial-branch=main");
  // The machine may know no name, and the editor's own git commits here too.
  await git(path, "config", "user.name", "Test");
  await git(path, "config", "user.email", "test@example.com");
  await git(path, "config", "commit.gpgSign", "false");
  await git(path, "add", "--all");
  await git(path, "commit", "--quiet", "--allow-empty", "--message=Begin");
  return workspace;
}

/** The sample workspace with its whole history, as of the day that the machine, or the environment, calls today. */
export async function copySample(
  today = process.env["LEARNING_WALL_TODAY"] ?? dayOfInstant(new Date()),
): Promise<Workspace> {
  const workspace = await makeFolder();
  await makeSample({ from: join(projectRoot, "media", "sample"), to: workspace.path, today });
  return workspace;
}

/** The real path, because git and the editor name it so where the temporary folder is a link. */
async function makeFolder(): Promise<Workspace> {
  const path = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-workspace-"));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
