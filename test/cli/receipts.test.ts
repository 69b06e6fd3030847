import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docHistories } from "../core/history/doc-histories.ts";
import { makeHistory, runGit } from "../kit/make-history.ts";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { askHere } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan } from "./kit/texts.ts";

interface Answer {
  readonly records: readonly { readonly id: string; readonly stage: string; readonly overdue: string | null }[];
}

const decided = `
  02-20: plan
  02-28: decision: { choice: stop, date: 2026-02-28, because: No. } ; propagation: [{ doc: docs/a.md, date: 2026-03-01 }]`;

function recordOf(folder: string, id = "x"): string | undefined {
  const record = askUol<Answer>(folder, "list", "--root", ".").records.find((one) => one.id === id);
  return record && `${record.stage}, ${record.overdue ?? "nothing"} overdue`;
}

function findingsOf(folder: string): readonly string[] {
  return placesOf(askUol<CheckAnswer>(folder, "check", "--rule", "propagation-open"));
}

describe("what uol says of receipts for documents", () => {
  before(buildOnce);
  after(removeFolders);

  for (const { name, script, receipts } of docHistories) {
    it(`knows of ${name}`, async () => {
      const folder = folderWith({});
      await makeHistory(folder, script);
      const open = receipts.filter((receipt) => receipt.startsWith("open"));
      const { records } = await askHere<Answer>(folder, "list");
      assert.equal(records.find(({ id }) => id === "x")?.stage, open.length === 0 ? "learned" : "propagate");
      const { findings } = await askHere<CheckAnswer>(folder, "check", "--rule", "propagation-open");
      assert.equal(findings.length, open.length);
    });
  }

  it("is overdue until the document is committed", async () => {
    const folder = await repositoryWith(decided);
    const found = ["learning/x.experiment.yaml:6:15 propagation-open"];
    assert.equal(recordOf(folder), "propagate, propagation overdue");
    assert.deepEqual(findingsOf(folder), found);
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs/a.md"), "told");
    assert.equal(recordOf(folder), "propagate, propagation overdue");
    await runGit(folder, ["add", "docs/a.md"]);
    assert.deepEqual(findingsOf(folder), found);
    await runGit(folder, ["commit", "--quiet", "--message=x"]);
    assert.equal(recordOf(folder), "learned, nothing overdue");
    assert.deepEqual(findingsOf(folder), []);
  });

  it("goes by the date in a clone that lacks its history, and by the commit in a whole one", async () => {
    const folder = await repositoryWith(decided);
    assert.equal(recordOf(await cloneOf(folder)), "propagate, propagation overdue");
    const shallow = await cloneOf(folder, "--depth=1");
    assert.equal(recordOf(shallow), "learned, nothing overdue");
    const { stdout, stderr } = runUol(shallow, ["check", "--rule", "propagation-open"]);
    assert.match(stdout, /^No findings/);
    assert.match(stderr, /git fetch --unshallow/);
  });

  it("goes by the date without git", () => {
    const text = (receipt: string): string =>
      `${plan}decision: { choice: stop, date: 2026-02-28, because: No. }\npropagation: [${receipt}]\n`;
    const folder = folderWith({
      "x.experiment.yaml": text("{ doc: docs/a.md, date: 2026-03-01 }"),
      "y.experiment.yaml": text("{ doc: docs/a.md }"),
      "docs/a.md": "told",
    });
    assert.equal(recordOf(folder), "learned, nothing overdue");
    assert.equal(recordOf(folder, "y"), "propagate, propagation overdue");
    assert.deepEqual(findingsOf(folder), ["y.experiment.yaml:8:15 propagation-open"]);
  });

  it("finds documents from a folder below the top of the repository, and none above it", async () => {
    const script = (doc: string): string => `
      02-20: plan shop/x
      02-28: shop/x.decision: { choice: stop, because: No. } ; shop/x.propagation: [{ doc: ${doc} }]
      03-01: text shop/docs/a.md = told ; text a.md = told`;
    const stageOf = async (doc: string): Promise<string | undefined> => {
      const folder = await repositoryWith(script(doc));
      return recordOf(join(folder, "shop"))?.split(",")[0];
    };
    assert.deepEqual([await stageOf("docs/a.md"), await stageOf("../a.md")], ["learned", "propagate"]);
  });

  it("goes by the date for a document of a repository within", async () => {
    const folder = await repositoryWith(decided.replace("docs/a.md", "wiki/a.md"));
    assert.equal(recordOf(folder), "propagate, propagation overdue");
    mkdirSync(join(folder, "wiki"));
    await makeHistory(join(folder, "wiki"), "02-01: text a.md = old");
    assert.equal(recordOf(folder), "learned, nothing overdue");
  });
});
