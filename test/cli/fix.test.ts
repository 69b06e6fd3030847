import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../../src/cli/io.ts";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const unquoted = `# why we ask
# uol-ignore-file no-unit: one file is enough here
hypothesis: We believe this: at least 8% of users click.

metric: one-click-rate   # agreed
threshold: >= 8%
population: visitors of the shop
sample: 5000
own: kept
`;
const quoted = unquoted
  .replace("We believe this: at least 8% of users click.", '"We believe this: at least 8% of users click."')
  .replace(">= 8%", '">= 8%"');

const meant = `# why we ask
hypothesis: A shorter form makes more people pay with one click.
population: visitors of the shop
metric: one-click-rate
baseline: 6%
# agreed with sales
threshold: improve by 2 points # two of a hundred
sample: 5000
decision:
  # on the phone
  choice: Stop # at last
  because: The shop system cannot do it.
propagation: []
`;
const mended = meant.replace("improve by", "increase by").replace("Stop", "stop");

/** A disk on which `b.experiment.yaml` is not to be read, or not to be written. */
function guarding(what: "reading" | "writing"): (real: Io) => Partial<Io> {
  return ({ readText }) => ({
    readText(uri) {
      const file = readText(uri);
      if (!file || !uri.endsWith("/b.experiment.yaml")) return file;
      if (what === "reading") return undefined;
      return { text: file.text, replace: () => assert.fail("EROFS: read-only file system") };
    },
  });
}

describe("uol check --fix", () => {
  before(buildOnce);
  after(removeFolders);

  it("mends what is safe to mend, and nothing else", () => {
    const folder = folderWith({ "a.experiment.yaml": unquoted });
    const { status, stdout, stderr } = runUol(folder, ["check", "--fix"]);
    assert.equal(readFileSync(join(folder, "a.experiment.yaml"), "utf8"), quoted);
    assert.equal(status, 0);
    assert.match(stdout, /1 hint; 1 file read/);
    assert.equal(stderr, "2 findings mended in 1 file.\n");
  });

  it("mends faults of method that have one meaning, and keeps every comment", () => {
    const folder = folderWith({
      "one-click-rate.metric.yaml": "title: One-click rate\nkind: behaviour\nbetter: higher\n",
      "a.experiment.yaml": meant,
    });
    const { status, stdout, stderr } = runUol(folder, ["check", "--fix"]);
    assert.equal(readFileSync(join(folder, "a.experiment.yaml"), "utf8"), mended);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "2 findings mended in 1 file.\n" });
    assert.match(stdout, /^a\.experiment\.yaml\n.*no-unit\n\n1 hint; 2 files read\.\n$/);
  });

  it("leaves to a person what could be meant in two ways", () => {
    const folder = folderWith({ "a.experiment.yaml": meant.replace("Stop", "halt") });
    const { status, stderr } = runUol(folder, ["check", "--fix", "--rule", "direction-missing", "decision-unknown"]);
    assert.deepEqual({ status, stderr }, { status: 1, stderr: "" });
    assert.equal(readFileSync(join(folder, "a.experiment.yaml"), "utf8"), meant.replace("Stop", "halt"));
  });

  it("leaves a comment alone that hides nothing yet", () => {
    const draft = `# uol-ignore-file result-overdue: dana is away until June
# uol-ignore-file no-unit: one file is enough here
hypothesis: At least 8% of users click.
`;
    const folder = folderWith({ "a.experiment.yaml": draft });
    assert.equal(runUol(folder, ["check", "--fix"]).stderr, "");
    assert.equal(readFileSync(join(folder, "a.experiment.yaml"), "utf8"), draft);
  });

  it("keeps the byte order mark, the line ends and the permissions", () => {
    const folder = folderWith({ "a.experiment.yaml": `\uFEFF${unquoted.replaceAll("\n", "\r\n")}` });
    const path = join(folder, "a.experiment.yaml");
    chmodSync(path, 0o640);
    runUol(folder, ["check", "--fix"]);
    assert.equal(readFileSync(path, "utf8"), `\uFEFF${quoted.replaceAll("\n", "\r\n")}`);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ["a.experiment.yaml"]);
  });

  it("finds nothing to mend the second time, and reports what is left", () => {
    const folder = folderWith({ "a.experiment.yaml": unquoted });
    runUol(folder, ["check", "--fix"]);
    const answer = askUol<CheckAnswer>(folder, "check", "--fix");
    assert.deepEqual(placesOf(answer), ["a.experiment.yaml:9:1 unknown-key"]);
  });

  it("mends only what paths and rules let it report", () => {
    const folder = folderWith({ "a.experiment.yaml": unquoted, "b.experiment.yaml": unquoted });
    runUol(folder, ["check", "a.experiment.yaml", "--fix", "--rule", "threshold-unreadable"]);
    assert.equal(readFileSync(join(folder, "a.experiment.yaml"), "utf8"), unquoted.replace(">= 8%", '">= 8%"'));
    assert.equal(readFileSync(join(folder, "b.experiment.yaml"), "utf8"), unquoted);
  });

  for (const [what, status] of [
    ["reading", 1],
    ["writing", 2],
  ] as const) {
    it(`names a file that allows no ${what}, mends the others and reports what is left`, async () => {
      const names = ["a.experiment.yaml", "b.experiment.yaml", "c.experiment.yaml"];
      const folder = folderWith(Object.fromEntries(names.map((name) => [name, unquoted])));
      const run = await callUol(folder, ["check", "--fix", "--format", "json"], guarding(what));
      assert.deepEqual(
        names.map((name) => readFileSync(join(folder, name), "utf8")),
        [quoted, unquoted, quoted],
      );
      assert.deepEqual(placesOf(JSON.parse(run.stdout) as CheckAnswer), placesOf(askUol(folder, "check")));
      assert.match(
        run.stderr,
        /^4 findings mended in 2 files\.\nNot mended: b\.experiment\.yaml; check who may [^\n]+\n$/,
      );
      assert.equal(run.status, status);
    });
  }

  it("leaves a file alone whose bytes are no UTF-8", () => {
    const bytes = Buffer.from(`${unquoted}# Größe\n`, "latin1");
    const folder = folderWith({ "a.experiment.yaml": bytes });
    assert.equal(runUol(folder, ["check", "--fix"]).status, 1);
    assert.deepEqual(readFileSync(join(folder, "a.experiment.yaml")), bytes);
  });
});
