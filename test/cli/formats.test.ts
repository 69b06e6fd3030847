import assert from "node:assert/strict";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planWithoutThreshold } from "./kit/texts.ts";

describe("formats of uol check", () => {
  before(buildOnce);
  after(removeFolders);

  it("writes workflow commands that GitHub turns into annotations", () => {
    const folder = folderWith({ "50%, really:/a.experiment.yaml": `${planWithoutThreshold}sampel: 1\n` });
    const { status, stdout } = runUol(folder, ["check", "--format", "github"]);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `::error file=50%25%2C really%3A/a.experiment.yaml,line=2,endLine=2,col=1,endColumn=7,title=threshold-missing::There is no threshold, so no result could refute this. Write it before the first result.
::notice file=50%25%2C really%3A/a.experiment.yaml,line=4,endLine=4,col=1,endColumn=7,title=unknown-key::\`sampel\` is no key here; it is kept and not read. Did you mean \`sample\`?
`,
    );
  });

  it("writes SARIF with every rule and columns in UTF-16 units", () => {
    const folder = folderWith({ "my files/a.experiment.yaml": `${plan}"😀": 1\n` });
    const { status, stdout } = runUol(folder, ["check", "--format", "sarif"]);
    assert.equal(status, 0);
    const { version, runs } = JSON.parse(stdout);
    const [{ tool, columnKind, results, originalUriBaseIds }] = runs;
    assert.equal(version, "2.1.0");
    assert.equal(columnKind, "utf16CodeUnits");
    assert.match(originalUriBaseIds["%SRCROOT%"].uri, /^file:\/\/.*\/$/);
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      catalogue.map(({ id }) => id),
    );
    assert.deepEqual(results, [
      {
        ruleId: "unknown-key",
        ruleIndex: catalogue.findIndex(({ id }) => id === "unknown-key"),
        level: "note",
        message: { text: "`😀` is no key here; it is kept and not read." },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "my%20files/a.experiment.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 5 },
            },
          },
        ],
      },
    ]);
  });
});
