import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../../src/cli/io.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol, type Run } from "./kit/run-uol.ts";
import { walkStep } from "./kit/walk-step.ts";

const file = "learning/tours.experiment.yaml";
const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
arms: { control: 50%, tour: 50% }
window: { from: 2026-03-02, to: 2026-03-16 }
# What was seen.
observations: []
`;
const csv = 'group,taken,shown,day\ncontrol,31,402,2026-03-04\ntour,40,377,2026-03-05\ntour,"1,000",9,2026-03-06\n';
const columns = ["--column", "arm=group", "--column", "successes=taken", "--column", "of=shown"];

describe("uol record", () => {
  before(buildOnce);
  after(removeFolders);

  const textOf = (folder: string): string => readFileSync(join(folder, file), "utf8");
  const added = (folder: string): string => {
    const [head = "", tail = ""] = plan.split("# What");
    const text = textOf(folder);
    assert.ok(text.startsWith(head) && text.endsWith(`# What${tail}`), text);
    return text.slice(head.length, text.length - `# What${tail}`.length);
  };
  /** As at a terminal, where a person gives these answers in turn. */
  const answering = async (
    folder: string,
    args: readonly string[],
    ...answers: readonly string[]
  ): Promise<Run & { readonly asked: readonly string[] }> => {
    const asked: string[] = [];
    const run = await callUol(folder, ["record", "tours", ...args], () => ({
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1];
      },
    }));
    return { ...run, asked };
  };

  it("writes the numbers behind the plan, dated today, and touches nothing else", () => {
    const folder = folderWith({ [file]: plan });
    const { status, stdout, stderr } = runUol(folder, [
      "record",
      "tours",
      "--arm",
      "tour",
      "--successes",
      "108",
      "--of",
      "1200",
    ]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    const item = "  - { date: 2026-03-10, arm: tour, successes: 108, of: 1200 }\n";
    assert.equal(stdout, `Recorded in ${file}:\n${item}\nNext: uol record tours --arm control\n`);
    assert.equal(added(folder), `results:\n${item}`);
    runUol(folder, [
      "record",
      "tours",
      "--arm=control",
      "--metric",
      "minutes",

      "--mean=-0.5",
      "--sd",
      "2",
      "--n",
      "9",
      "--date",
      "2026-03-11",
      "--source",
      "a: b",
    ]);
    const second = '  - { date: 2026-03-11, metric: minutes, arm: control, mean: -0.5, sd: 2, n: 9, source: "a: b" }\n';
    assert.equal(added(folder), `results:\n${item}${second}`);
  });

  it("answers with file and edits, and writes nothing in a dry run", () => {
    const folder = folderWith({ [file]: plan });
    const answer = askUol<object>(folder, "record", "tours", "--judged", "refuted", "--by", "dana,lee", "--dry-run");
    const newText = "results:\n  - { date: 2026-03-10, judged: refuted, by: [dana, lee] }\n";
    assert.deepEqual(answer, {
      version: 1,
      verb: "record",
      file,
      edits: [{ line: 6, column: 1, endLine: 6, endColumn: 1, newText }],
    });
    assert.equal(textOf(folder), plan);
  });

  it("names a file of the folder, with its columns, rows and hash", () => {
    const folder = folderWith({ [file]: plan, "results/tours.csv": csv });
    const { status, stderr } = runUol(folder, ["record", "tours", "--from", "results/tours.csv", ...columns]);
    assert.equal(status, 0);
    assert.equal(
      stderr,
      '1 of 3 rows cannot be read and are left out, first row 4: `taken` is "1,000", which is no whole number such as 1200.\n',
    );
    const hash = createHash("sha256").update(csv).digest("hex");
    assert.equal(
      added(folder).replaceAll('"', ""),
      `results:\n  - { date: 2026-03-10, data: results/tours.csv, columns: { arm: group, successes: taken, of: shown }, rows: 3, hash: ${hash} }\n`,
    );
  });

  it("copies the numbers of a file that lies elsewhere", () => {
    const folder = folderWith({ [file]: plan });
    const other = join(folderWith({ "tours.csv": csv }), "tours.csv");
    const { stdout } = runUol(folder, ["record", "tours", "--from", other, ...columns, "--column", "date=day"]);
    const hash = createHash("sha256").update(csv).digest("hex");
    const lines = stdout.replaceAll('"', "").split("\n");
    assert.deepEqual(lines.slice(1, 3), [
      `  - { date: 2026-03-10, arm: control, successes: 31, of: 402, source: tours.csv, rows: 3, hash: ${hash} }`,
      `  - { date: 2026-03-10, arm: tour, successes: 40, of: 377, source: tours.csv, rows: 3, hash: ${hash} }`,
    ]);
  });

  it("takes a column whose name holds commas", () => {
    const folder = folderWith({ [file]: plan, "rows.csv": '"taken, or not"\nyes\nno\n' });
    const { status } = runUol(folder, ["record", "tours", "--from", "rows.csv", "--column", "outcome=taken, or not"]);
    assert.equal(status, 0);
    assert.match(added(folder), /columns: \{ outcome: "taken, or not" \}/);
  });

  it("asks a person for what is missing, and proposes columns", async () => {
    const folder = folderWith({ [file]: plan, "rows.csv": csv });
    const { status, asked } = await answering(folder, [], "tour", "108", "1200");
    assert.equal(status, 0);
    assert.deepEqual(asked, ["Which arm, control or tour? ", "How many did it? ", "Out of how many? "]);
    assert.match(added(folder), /arm: tour, successes: 108, of: 1200/);
    const from = ["--from", join(folder, "rows.csv")];
    const proposed = await answering(folder, from, "");
    assert.deepEqual(proposed.asked, ["Take the columns as arm=group, date=day, successes=taken, of=shown? [Y/n] "]);
    assert.match(added(folder), /data: rows\.csv, columns: \{ arm: group, date: day, successes: taken, of: shown \}/);
    const refused = await answering(folder, from, "n");
    assert.equal(refused.status, 2);
    assert.match(
      refused.stderr,
      /Say which column is what, such as --column arm=group .*; the file has group, taken, shown, day\./,
    );
  });

  it("asks for a mean where the plan is one, and shows the plan first", async () => {
    const folder = folderWith({ [file]: plan.replaceAll("8%", "300 ms") });
    const { status, asked, stderr } = await walkStep(folder, ["record", "tours"], ["2", "", "280", "12", "40"]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(asked.slice(1), [
      "Every value, if you have them? [none] ",
      "What is the mean? ",
      "What is the standard deviation around it? ",
      "Of how many? ",
    ]);
    assert.match(stderr, /^The threshold: at least 300 ms\.\n {2}1 {2}control - no reading yet\n/);
    assert.match(textOf(folder), /\{ date: 2026-03-10, arm: tour, mean: 280, sd: 12, n: 40 \}/);
  });

  it("says at once what cannot be, and asks again", async () => {
    const folder = folderWith({ [file]: plan });
    const { status, stderr } = await walkStep(folder, ["record", "tours"], ["tuor", "1", "9", "5", "1200"]);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /did you mean "tour"\?\n/);
    assert.match(stderr, /5 is less than the 9 who did it\.\n/);
    assert.match(textOf(folder), /arm: control, successes: 9, of: 1200/);
  });

  it("says what to think over of a day, and of a plan that is not committed, and records all the same", async () => {
    const folder = await repositoryWith("02-20: text notes.md = first↵");
    writeFileSync(join(folder, "tours.experiment.yaml"), plan);
    const args = ["record", "tours", "--arm", "tour", "--successes", "9", "--of", "50", "--date", "2026-05-01"];
    const { status, stderr } = await callUol(folder, args, () => ({}));
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^--date: The window ended on 2026-03-16; a reading of 2026-05-01 lies behind it\. /);
    assert.match(stderr, /\nThe plan is not committed as it stands; .* uol register tours\.\n$/);
    const second = await callUol(folder, [...args.slice(0, -1), "2026-03-10"], () => ({}));
    assert.equal(second.stderr, "");
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [["--successes", "5", "--arm", "tour"], /--of is missing; type for example/],
    [[], /--arm is missing; type for example "uol record tours --successes 108 --of 1200"/],
    [["--successes", "1,200", "--of", "5", "--arm", "tour"], /"1,200" of --successes is no number/],
    [["--successes", "9", "--of", "5", "--arm", "tour"], /Nothing was written\. /],
    [["--successes", "1", "--of", "5", "--arm", "tuor"], /`tuor` is no arm of this plan/],
    [["--judged", "won", "--by", "dana"], /`judged` takes one of supported, refuted/],
    [["--date", "16.3.2026", "--judged", "refuted", "--by", "dana"], /"16\.3\.2026" is no day/],
    [["--from", "absent.csv", "--column", "value=ms"], /There is no file absent\.csv/],
    [["--from", "absent.csv"], /There is no file absent\.csv that can be read/],
    [["--from", "rows.csv"], /Say which column is what/],
    [["--from", "rows.csv", "--column", "taken"], /"taken" says nothing of a column/],
    [["--from", "rows.csv", "--column", "outcome=took"], /no column `took`; the file has group, taken, shown, day/],
    [["--from", "rows.csv", "--column", "outcome=group"], /No row of rows\.csv counts: row 2, `group` is "control"/],
    [["--from", ".", "--column", "value=ms"], /is no plain file|leads out/],
    [["--from", "rows.csv", "--successes", "5"], /--successes and --from say two things/],
    [["--column", "value=ms"], /--column speaks of a file/],
    [["--arm", "tour", "--successes", "1", "--of", "5", "--mean", "3"], /--successes and --mean say two things/],
    [["--arm", "tour", "--values", "1,2", "--judged", "refuted"], /--values and --judged say two things/],
    [["--arm", "tour", "--before", "1,2"], /--after is missing/],
    [["--arm", "tour", "--successes", "1.5", "--of", "5"], /"1\.5" of --successes is no whole number/],
    [["--arm", "tour", "--mean", "x: y%", "--sd", "1", "--n", "5"], /"x: y" of --mean is no number/],
    [["--from", "rows.csv", ...columns, "--of", "5"], /--of and --from say two things/],
    [["--from", "rows.csv", ...columns, "--arm", "tour"], /--arm and the column of the arms say two things/],
    [["--from", "rows.csv", ...columns, "--column", "of=taken"], /--column says twice what of is/],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses ${args.join(" ") || "nothing at all"} in one sentence, and writes nothing`, () => {
      const folder = folderWith({ [file]: plan, "rows.csv": csv });
      const { status, stdout, stderr } = runUol(folder, ["record", "tours", ...args]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
      assert.equal(textOf(folder), plan);
    });
  }

  it("names no file that would not be found by its name again", () => {
    const other = csv.replace("31", "32");
    const folder = folderWith({ [file]: plan, "rows.csv": csv, "learning/rows.csv": other, "rows:2.csv": csv });
    const record = (path: string): string => runUol(folder, ["record", "tours", "--from", path, ...columns]).stderr;
    assert.match(record("rows.csv"), /^learning\/rows\.csv lies beside .* would be read for rows\.csv; rename one/);
    assert.match(record("./rows:2.csv"), /cannot name a file that is called \.\/rows:2\.csv; rename it/);
    assert.equal(textOf(folder), plan);
    record("learning/rows.csv");
    assert.match(added(folder), /data: learning\/rows\.csv/);
  });

  it("refuses what cannot have happened although the same stands there already", () => {
    const folder = folderWith({
      [file]: `${plan}results:\n  - { date: 2026-03-05, arm: tour, successes: 9, of: 5 }\n`,
    });
    const typed = ["--arm", "tour", "--successes", "9", "--of", "5", "--date", "2026-03-05"];
    assert.match(runUol(folder, ["record", "tours", ...typed]).stderr, /Nothing was written\. /);
  });

  it("writes nothing into a file that changed meanwhile, or that leaves no place", async () => {
    const folder = folderWith({ [file]: plan });
    const changing = (real: Io): Partial<Io> => ({
      readText(uri) {
        const opened = real.readText(uri);
        if (uri.endsWith(file)) writeFileSync(join(folder, file), `${plan}memo: theirs\n`);
        return opened;
      },
    });
    const args = ["record", "tours", "--judged", "refuted", "--by", "dana"];
    const { status, stderr } = await callUol(folder, args, changing);
    assert.equal(status, 2);
    assert.match(stderr, /has changed meanwhile and nothing was written/);
    assert.equal(textOf(folder), `${plan}memo: theirs\n`);
    writeFileSync(join(folder, file), `${plan}results: none\n`);
    assert.match(runUol(folder, args).stderr, /leaves no safe place/);
    writeFileSync(join(folder, file), `${plan}tags: [a\n`);
    assert.match(
      (await callUol(folder, args, () => ({}))).stderr,
      /^Nothing was written\. learning\/tours\.experiment\.yaml:\d+: This bracket is opened and never closed\./,
    );
  });
});
