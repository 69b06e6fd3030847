import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { toReport } from "../../src/cli/output/report.ts";
import { applyChanges, emptySnapshot, type FileChange } from "../../src/core/index/snapshot.ts";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { checkSnapshot, emptyCheck, findingsOf } from "../../src/core/rules/check-snapshot.ts";
import type { Finding } from "../../src/core/rules/finding.ts";
import { cleanFilesOf, hasHistory, hasRepository } from "../../src/core/rules/example-texts.ts";
import { exampleToday, type Rule } from "../../src/core/rules/rule.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { reparseSource } from "../../src/core/source/reparse-source.ts";
import { withDataFiles } from "../core/kit/data-files.ts";
import type { CheckAnswer } from "./kit/answers.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";

type Files = Readonly<Record<string, string>>;

const rules: readonly Rule[] = catalogue;

describe("uol check and the editor find the same", () => {
  after(removeFolders);

  for (const { id, examples } of rules) {
    it(`in the examples of ${id}`, async () => {
      for (const files of examples.bad
        .filter((example) => !hasHistory(example) && !hasRepository(example))
        .map(cleanFilesOf)) {
        const folder = folderWith(files);
        const { stdout } = await callUol(folder, ["check", "--format", "json"], () => ({}));
        const { findings, summary } = JSON.parse(stdout) as CheckAnswer;
        const root = pathToFileURL(folder).href;
        assert.deepEqual({ findings, summary }, toReport(foundWhileTyping(files, root), root, summary.files));
        assert.ok(findings.some(({ rule }) => rule === id));
      }
    });
  }
});

/** What is found where files are typed one after the other, the last one first, and each edit is checked on its own. */
function foundWhileTyping(files: Files, root: string): Finding[] {
  let snapshot = emptySnapshot();
  let check = emptyCheck(exampleToday);
  for (const change of Object.entries(files)
    .toReversed()
    .flatMap(([path, text]) => typed(`${root}/${path}`, text, root))) {
    snapshot = withDataFiles(applyChanges(snapshot, [change]), files, root);
    check = checkSnapshot(snapshot, exampleToday, check);
  }
  return findingsOf(check);
}

/** A file with its last line unwritten, and then as a whole. */
function typed(uri: string, text: string, root: string): FileChange[] {
  const half = text.slice(0, text.trimEnd().lastIndexOf("\n") + 1);
  const before = parseSource(half);
  return [
    { uri, root, source: before },
    { uri, root, source: reparseSource(text, { text: half, source: before }) },
  ];
}
