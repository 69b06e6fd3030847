import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
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

  it("gives paths as the repository has them, whatever the root is", async () => {
    const folder = await repositoryWith("02-20: text deep/er/a.experiment.yaml = threshold: at least 8%↵");
    const args = ["check", "--root", "deep/er", "--rule", "hypothesis-missing", "--format"];
    assert.match(runUol(folder, [...args, "github"]).stdout, /^::error file=deep\/er\/a\.experiment\.yaml,line=1,/);
    const [{ results, originalUriBaseIds }] = JSON.parse(runUol(folder, [...args, "sarif"]).stdout).runs;
    assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, "deep/er/a.experiment.yaml");
    assert.equal(originalUriBaseIds["%SRCROOT%"].uri, `${pathToFileURL(folder).href}/`);
    assert.match(runUol(folder, [...args, "text"]).stdout, /^a\.experiment\.yaml\n/);
  });

  it("tells GitHub the worst first, and says in the log what it will not show", () => {
    const keys = Array.from({ length: 12 }, (_, at) => `own${at}x: 1\n`).join("");
    const folder = folderWith({ "a.experiment.yaml": `${plan}${keys}`, "b.experiment.yaml": planWithoutThreshold });
    const { stdout, stderr } = runUol(folder, ["check", "--format", "github"]);
    assert.match(stdout, /^::error file=b\.experiment\.yaml,/);
    assert.equal(stderr, "GitHub shows 10 of each kind at the lines; 2 more findings above stand in this log only.\n");
  });

  it("writes SARIF that keeps to the schema and to the limits of code scanning", async () => {
    const folder = await repositoryWith(`
      02-20: plan x; text odd.experiment.yaml = threshold: [↵
      03-09: result x
      03-10: x.threshold: at least 6%; text ü%41.uol.yaml = own: 1↵learn: 2↵
    `);
    const log = JSON.parse(runUol(folder, ["check", "--format", "sarif"]).stdout);
    assert.deepEqual(faultsOf(log), []);
    assert.notEqual(log.runs[0].results.length, 0);
    const broken = structuredClone(log);
    broken.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    broken.runs[0].results[0].ruleIndex = -1;
    assert.deepEqual(faultsOf(broken), [
      `ruleIndex of ${broken.runs[0].results[0].ruleId}`,
      `region of ${broken.runs[0].results[0].ruleId}`,
    ]);
  });
});

/** What the schema of SARIF 2.1.0 asks for where we write something, and what GitHub's code scanning takes. */
function faultsOf(log: unknown): string[] {
  const faults: string[] = [];
  const check = (isFine: unknown, what: string): void => {
    if (isFine !== true) faults.push(what);
  };
  const { version, runs, ...others } = log as { version: string; runs: readonly SarifRun[]; $schema: string };
  check(version === "2.1.0" && Object.keys(others).join() === "$schema" && runs.length === 1, "log");
  for (const { tool, results, columnKind, originalUriBaseIds } of runs) {
    const { name, rules } = tool.driver;
    check(name !== "" && new Set(rules.map(({ id }) => id)).size === rules.length, "driver");
    check(columnKind === "utf16CodeUnits", "columnKind");
    for (const { uri } of Object.values(originalUriBaseIds)) check(/^file:\/\/\/\S*\/$/.test(uri), `base ${uri}`);
    for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      const texts = [shortDescription.text, fullDescription.text, help.text];
      check(
        texts.every((text) => 0 < text.length && text.length <= 1024),
        `texts of ${id}`,
      );
      check(levels.has(defaultConfiguration.level), `level of ${id}`);
    }
    check(results.length <= 25_000, "results");
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      check(rules[ruleIndex]?.id === ruleId, `ruleIndex of ${ruleId}`);
      check(levels.has(level) && 0 < message.text.length && locations.length === 1, ruleId);
      for (const { physicalLocation } of locations) {
        const { artifactLocation, region } = physicalLocation;
        const { startLine, startColumn, endLine, endColumn } = region;
        const numbers = [startLine, startColumn, endLine, endColumn];
        check(
          numbers.every((number) => Number.isInteger(number) && 1 <= number),
          `region of ${ruleId}`,
        );
        check(startLine < endLine || (startLine === endLine && startColumn <= endColumn), "order");
        check(Object.hasOwn(originalUriBaseIds, artifactLocation.uriBaseId), "uriBaseId");
        check(/^[\w.~!$&'()*+,;=:@/%-]+$/.test(artifactLocation.uri), `uri ${artifactLocation.uri}`);
      }
    }
  }
  return faults;
}

const levels: ReadonlySet<string> = new Set(["none", "note", "warning", "error"]);

interface SarifRun {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
  readonly columnKind: string;
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly results: readonly SarifResult[];
}

type SarifText = Readonly<Record<"text", string>>;

interface SarifRule extends Readonly<Record<"shortDescription" | "fullDescription" | "help", SarifText>> {
  readonly id: string;
  readonly defaultConfiguration: { readonly level: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: SarifText;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
    };
  }[];
}
