import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeSample } from "../../src/node/make-sample.ts";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { cleanFilesOf, exampleFile, hasHistory } from "../../src/core/rules/example-texts.ts";
import type { ExampleWithHistory, Rule } from "../../src/core/rules/rule.ts";
import { findingsInExample } from "../core/kit/examples.ts";
import { runGit } from "../kit/make-history.ts";
import { projectRoot } from "../kit/project.ts";
import type { CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce } from "./kit/run-uol.ts";

describe("uol check in a repository", () => {
  before(buildOnce);
  after(removeFolders);

  for (const { id, examples } of catalogue as readonly Rule[]) {
    const [bad, good] = [examples.bad.filter(hasHistory), examples.good.filter(hasHistory)];
    if (bad.length === 0) continue;
    it(`finds in real commits what ${id} finds in its examples`, async () => {
      for (const example of [...bad, ...good]) {
        const folder = await repositoryOf(example);
        const { findings } = askUol<CheckAnswer>(folder, "check", "--root", ".");
        assert.deepEqual(
          findings.map(({ line, rule }) => `${line} ${rule}`).sort(),
          findingsInExample(example)
            .map(({ range, rule }) => `${range.start.line + 1} ${rule}`)
            .sort(),
        );
      }
    });
  }

  it("finds of the sample the bar that was lowered on purpose, the flag that was left in the code, the branch that was merged undecided, and nothing else that moved", async () => {
    const folder = folderWith({});
    await makeSample({ from: join(projectRoot, "media/sample"), to: folder, today: "2026-03-10" });
    const { findings } = askUol<CheckAnswer>(folder, "check", "--root", ".");
    assert.deepEqual(
      findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
      [
        "learning/delivery-date-shown.experiment.yaml:2 goalposts-moved",
        "learning/delivery-date-shown.experiment.yaml:7 goalposts-moved",
        "learning/gift-note-fake-door.experiment.yaml:7 threshold-missing",
        "learning/low-stock-note.experiment.yaml:15 flag-of-stopped-experiment",
        "learning/newsletter-subject-line.experiment.yaml:12 result-overdue",
        "learning/newsletter-subject.uol.yaml:8 branch-merged-undecided",
        "learning/pitch-template-trial.experiment.yaml:45 propagation-open",
        "learning/returns-interviews.experiment.yaml:33 check-back-due",
        "learning/security-wording.experiment.yaml:29 no-observations",
      ],
    );
  });
});

async function repositoryOf(example: ExampleWithHistory): Promise<string> {
  const folder = folderWith({});
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  const who = ["-c", "user.name=Dana", "-c", "user.email=dana@example.com"];
  await runGit(folder, [...who, "commit", "--quiet", "--allow-empty", "--message=Start"]);
  for (const { date, text } of example.history) {
    writeFileSync(join(folder, exampleFile), text);
    await runGit(folder, ["add", "--", exampleFile]);
    await runGit(folder, [...who, "commit", "--quiet", `--date=${date}T12:00:00+0000`, `--message=${date}`]);
  }
  writeFileSync(join(folder, exampleFile), cleanFilesOf(example)[exampleFile] ?? "");
  return folder;
}
