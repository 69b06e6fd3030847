import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHistorySource } from "../../../src/node/git/history-source.ts";
import { folderWith, removeFolders } from "../../cli/kit/folder.ts";
import { git } from "../../kit/git.ts";
import { listingOf } from "./kit/listing.ts";
import { ask, author, lowered, plan, repositoryWith, summaryOf, withResult } from "./kit/repository.ts";

const name = "ä b.experiment.yaml";
const path = `deep/${name}`;
const answer = "head, 1 results, 1 changes, born 2026-03-01 by Dana";

/** What somebody may have set, and which may not matter. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ["core.quotePath", "true"],
  ["log.showSignature", "true"],
  ["log.showRoot", "false"],
  ["log.follow", "true"],
  ["log.date", "relative"],
  ["log.decorate", "full"],
  ["log.diffMerges", "combined"],
  ["log.abbrevCommit", "true"],
  ["core.abbrev", "4"],
  ["format.pretty", "oneline"],
  ["format.notes", "*"],
  ["diff.renames", "copies"],
  ["diff.relative", "true"],
  ["diff.orderFile", "absent"],
  ["diff.external", "false"],
  ["diff.noprefix", "true"],
  ["diff.algorithm", "patience"],
  ["core.fsmonitor", "false-is-no-such-program"],
  ["core.pager", "false"],
  ["pager.log", "true"],
  ["color.ui", "always"],
  ["color.diff", "always"],
  ["alias.log", "!false"],
  ["alias.rev-parse", "!false"],
  ["i18n.logOutputEncoding", "latin1"],
  ["core.excludesFile", "everything-is-ignored"],
  ["core.commitGraph", "false"],
  ["core.hooksPath", "absent"],
];

describe("settings of git and its surroundings", () => {
  const before = { ...process.env };
  let folder: string;

  after(removeFolders);
  beforeEach(async () => {
    folder = await repositoryWith({ [path]: plan }, { [path]: withResult }, { [path]: lowered });
  });
  afterEach(() => {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  });

  async function summary(): Promise<string> {
    const [past] = await ask(createHistorySource(), join(folder, "deep"), name);
    return summaryOf(past);
  }

  for (const [key, value] of settings) {
    it(`change nothing: ${key} = ${value}`, async () => {
      await git(folder, "config", key, value);
      assert.equal(await summary(), answer);
    });
  }

  it("change nothing when they are all there together, for a person and for a repository", async () => {
    const everything = join(folderWith({ "everything-is-ignored": "*\n" }), "config");
    for (const [key, value] of settings) await git(folder, "config", "--file", everything, key, value);
    process.env["GIT_CONFIG_GLOBAL"] = everything;
    assert.equal(await summary(), answer);
  });

  const surroundings: Readonly<Record<string, string>> = {
    GIT_DIR: "/nowhere",
    GIT_WORK_TREE: "/nowhere",
    GIT_INDEX_FILE: "/nowhere",
    GIT_OBJECT_DIRECTORY: "/nowhere",
    GIT_NAMESPACE: "other",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_ICASE_PATHSPECS: "1",
    GIT_GRAFT_FILE: "/nowhere",
    GIT_EXTERNAL_DIFF: "false",
    GIT_DIFF_OPTS: "--unified=0",
    GIT_PAGER: "false",
    GIT_TRACE: "1",
    GIT_CONFIG: "/nowhere",
    PAGER: "false",
    LANG: "de_DE.UTF-8",
    LANGUAGE: "de",
    LC_ALL: "de_DE.UTF-8",
    LESS: "-R",
    TZ: "Pacific/Kiritimati",
  };

  it("change nothing when a hook or a shell has set them", async () => {
    Object.assign(process.env, surroundings);
    assert.equal(await summary(), answer);
  });

  it("keep what a person has set for one call, and where git stops to look for a repository", async () => {
    process.env["GIT_CEILING_DIRECTORIES"] = folder;
    assert.equal(await summary(), "no-repository");
  });

  it("change nothing when a commit is replaced by another one", async () => {
    const other = await repositoryWith({ [path]: plan });
    await git(folder, "fetch", "--quiet", other, "main");
    const [mine, theirs] = [await git(folder, "rev-parse", "HEAD~1"), await git(folder, "rev-parse", "FETCH_HEAD")];
    await git(folder, "replace", mine, theirs);
    assert.equal(await summary(), answer);
  });

  it("change nothing when notes stand at a commit", async () => {
    await git(folder, ...author, "notes", "add", "--message=:100644 100644 a b M", "HEAD");
    assert.equal(await summary(), answer);
  });

  it("are left alone, as is everything else in the repository", async () => {
    writeFileSync(join(folder, "deep", "new.experiment.yaml"), plan);
    const listing = listingOf(folder);
    const source = createHistorySource();
    await ask(source, folder, path, "deep/new.experiment.yaml");
    await ask(source, folder, path, "deep/new.experiment.yaml");
    assert.deepEqual(listingOf(folder), listing);
  });
});
