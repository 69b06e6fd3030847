import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { parseDocument } from "yaml";
import { addDays, daysBetween } from "../../src/core/base/day.ts";
import { applyChanges, emptySnapshot } from "../../src/core/index/snapshot.ts";
import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import { checkSnapshot, findingsOf } from "../../src/core/rules/check-snapshot.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { makeSample } from "../../src/node/make-sample.ts";
import { finalFilesOf, readSampleHistory } from "../../src/node/sample/sample-history.ts";
import { shiftDays } from "../../src/node/sample/shift-days.ts";

const execute = promisify(execFile);
const from = join(__dirname, "../../media/sample");
const anchor = "2026-05-15";

/** What the tests read of a file of the sample. */
interface Fields {
  readonly unit?: string;
  readonly parent?: string;
  readonly metric?: string;
  readonly threshold?: string;
  readonly criterion?: string;
  readonly window?: unknown;
  readonly results?: readonly unknown[];
  readonly decision?: unknown;
  readonly branches?: readonly string[];
}

describe("shiftDays", () => {
  it("moves every day and nothing else", () => {
    assert.equal(shiftDays("{ from: 2026-02-27, to: 2026-03-01 }", 2), "{ from: 2026-03-01, to: 2026-03-03 }");
    assert.equal(shiftDays("2026-05-04..2026-05-18", -4), "2026-04-30..2026-05-14");
    assert.equal(shiftDays("2026-12-31", 1), "2027-01-01");
  });

  for (const text of ["2026-02-30", "12026-02-01", "2026-02-011", "order 2026-02-01-17", "v2026-02-01", "8%"]) {
    it(`leaves alone: ${text}`, () => assert.equal(shiftDays(text, 3), text));
  }
});

describe("makeSample", () => {
  let folder: string;
  let to: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "learning-wall-sample-"));
    to = join(folder, "fernhill");
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("dates the history as scripted, moved to today", async () => {
    const today = "2031-08-09";
    assert.deepEqual(await makeSample({ from, to, today }), { committed: true });

    const log = await lines("log", "--branches", "--date-order", "--reverse", "--format=%aI %cI %an <%ae> %s");
    const scripted = await readScript();
    const days = daysBetween(anchor, today);
    assert.deepEqual(
      log,
      scripted.map(({ day, time, author, message }) => {
        const instant = `${addDays(day, days)}T${time}:00+00:00`;
        return `${instant} ${instant} ${author} ${message.split("\n")[0]}`;
      }),
    );
  });

  it("leaves a clean working tree on main, beside the branches that units name", async () => {
    await makeSample({ from, to, today: anchor });

    assert.equal(await git("status", "--porcelain", "--branch"), "## main");
    assert.deepEqual(await lines("branch", "--format=%(refname:short)"), [
      "learn/newsletter-subject",
      "learn/security-messaging",
      "main",
    ]);

    const files = await finalFiles();
    const named = [...files].flatMap(([path, text]) =>
      path.endsWith(".uol.yaml") ? (fieldsOf(text).branches ?? []) : [],
    );
    assert.deepEqual(named.sort(), ["learn/newsletter-subject", "learn/security-messaging"]);
  });

  it("checks out the sum of what main's commits wrote", async () => {
    await makeSample({ from, to, today: anchor });

    const files = await finalFiles();
    assert.deepEqual(await lines("ls-files"), [...files.keys()].sort());
    for (const [path, text] of files) assert.equal(await readFile(join(to, path), "utf8"), text, path);
  });

  it("leaves no day where it was, in no version of any file", async () => {
    await makeSample({ from, to, today: "2036-05-15" });
    assert.doesNotMatch(await git("log", "--branches", "--patch", "--format=%B"), /2026-\d\d-\d\d/);
  });

  it("gives equal commits for an equal today, whatever git is told elsewhere", async () => {
    await makeSample({ from, to, today: anchor });
    const first = await git("rev-parse", "--branches");

    to = join(folder, "again");
    const config = join(folder, "gitconfig");
    await writeFile(config, "[commit]\n\tgpgSign = true\n[core]\n\tautocrlf = true\n[init]\n\tdefaultBranch = trunk\n");
    await withVariables({ GIT_CONFIG_GLOBAL: config, GIT_DIR: folder, GIT_AUTHOR_NAME: "Someone Else" }, () =>
      makeSample({ from, to, today: anchor }),
    );
    assert.equal(await git("rev-parse", "--branches"), first);

    to = join(folder, "tomorrow");
    await makeSample({ from, to, today: addDays(anchor, 1) });
    assert.notEqual(await git("rev-parse", "--branches"), first);
  });

  it("refuses a folder that holds something, and leaves it as it is", async () => {
    await mkdir(to);
    await writeFile(join(to, "mine.txt"), "mine");

    await assert.rejects(
      makeSample({ from, to, today: anchor }),
      /needs an empty folder; .+ already holds mine\.txt\.$/,
    );
    assert.deepEqual(await readdir(to), ["mine.txt"]);
    assert.equal(await readFile(join(to, "mine.txt"), "utf8"), "mine");
  });

  it("fills an empty folder", async () => {
    await mkdir(to);
    assert.deepEqual(await makeSample({ from, to, today: anchor }), { committed: true });
  });

  it("writes the final files where there is no git", async () => {
    const made = await withVariables({ PATH: folder }, () => makeSample({ from, to, today: anchor }));

    assert.deepEqual(made, { committed: false });
    const files = await finalFiles();
    const written = await readdir(join(to, "learning"), { recursive: true });
    assert.deepEqual(
      written
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => `learning/${name.replaceAll("\\", "/")}`)
        .sort(),
      [...files.keys()].filter((path) => path.startsWith("learning/")).sort(),
    );
    for (const [path, text] of files) assert.equal(await readFile(join(to, path), "utf8"), text, path);
  });

  it("tells in the history of the delivery date that the bar was lowered after the result", async () => {
    await makeSample({ from, to, today: anchor });

    const versions = await versionsOf("learning/delivery-date-shown.experiment.yaml");
    assert.deepEqual(
      versions.map(({ threshold, results, decision }) => [threshold, Boolean(results), Boolean(decision)]),
      [
        ["at least 10%", false, false],
        ["at least 10%", true, false],
        ["at least 8%", true, false],
        ["at least 8%", true, true],
        ["at least 8%", true, true],
      ],
    );
  });

  it("commits every plan before its first result", async () => {
    await makeSample({ from, to, today: anchor });

    for (const path of await lines("ls-files", "*.experiment.yaml")) {
      const versions = await versionsOf(path);
      const first = versions.findIndex(({ results }) => results);
      if (first < 0) continue;
      const plan = versions[first - 1];
      assert.ok(plan?.window && (plan.threshold ?? plan.criterion), path);
    }
  });

  async function git(...args: readonly string[]): Promise<string> {
    const { stdout } = await execute("git", args, { cwd: to });
    return stdout.trimEnd();
  }

  async function lines(...args: readonly string[]): Promise<readonly string[]> {
    return (await git(...args)).split("\n");
  }

  /** The versions of a file on main, oldest first. */
  async function versionsOf(path: string): Promise<readonly Fields[]> {
    const commits = await lines("log", "--reverse", "--format=%H", "--", path);
    return Promise.all(commits.map(async (commit) => fieldsOf(await git("show", `${commit}:${path}`))));
  }
});

describe("the sample", () => {
  it("has line feeds alone, in every version of every file", async () => {
    for (const { written } of await readSampleHistory(from, anchor)) {
      for (const [path, text] of written) assert.match(text, /^[^\r]*[^\r\n]\n$/, path);
    }
  });

  it("has only YAML that can be read without a warning, in every version", async () => {
    for (const { written } of await readSampleHistory(from, anchor)) {
      for (const [path, text] of written) if (path.endsWith(".yaml")) fieldsOf(text);
    }
  });

  it("refers only to files that it has", async () => {
    const files = await finalFiles();
    for (const [path, text] of files) {
      if (!path.startsWith("learning/")) continue;
      const { unit, parent, metric } = fieldsOf(text);
      if (metric) assert.ok(files.has(`learning/metrics/${metric}.metric.yaml`), `${path}: ${metric}`);
      if (unit && !path.endsWith(".metric.yaml")) assert.ok(files.has(`learning/${unit}.uol.yaml`), `${path}: ${unit}`);
      if (parent) {
        const candidates = [`learning/${parent}.uol.yaml`, `learning/${parent}.experiment.yaml`];
        assert.ok(
          candidates.some((candidate) => files.has(candidate)),
          `${path}: ${parent}`,
        );
      }
    }
  });

  it("has one experiment without a threshold, and only one", async () => {
    const files = [...(await finalFiles())].filter(([path]) => path.endsWith(".experiment.yaml"));
    const without = files.filter(([, text]) => {
      const { threshold, criterion } = fieldsOf(text);
      return !threshold && !criterion;
    });
    assert.deepEqual(
      without.map(([path]) => path),
      ["learning/gift-note-fake-door.experiment.yaml"],
    );
  });

  it("shows in the end two faults on purpose, a check-back that is due, and one hint on what runs", async () => {
    const files = [...(await finalFiles())].filter(([path]) => path.endsWith(".yaml"));
    const root = "file:///fernhill";
    const changes = files.map(([path, text]) => ({ uri: `${root}/${path}`, root, source: parseSource(text) }));
    const findings = findingsOf(checkSnapshot(applyChanges(emptySnapshot(), changes), anchor));
    assert.deepEqual(
      findings.map(({ uri, rule }) => `${basename(uri)} ${rule}`),
      [
        "gift-note-fake-door.experiment.yaml threshold-missing",
        "newsletter-subject-line.experiment.yaml result-overdue",
        "returns-interviews.experiment.yaml check-back-due",
        "security-wording.experiment.yaml no-observations",
      ],
    );
  });

  it("has a decision that held, one that did not, and a belief that was overturned", async () => {
    const files = [...(await finalFiles())].filter(([path]) => path.endsWith(".yaml"));
    const root = "file:///fernhill";
    const changes = files.map(([path, text]) => ({ uri: `${root}/${path}`, root, source: parseSource(text) }));
    const cards = cardsOf(buildCards(applyChanges(emptySnapshot(), changes), anchor));
    assert.deepEqual(
      cards
        .flatMap(({ id, checkBack }) => (checkBack?.words === undefined ? [] : [`${id}: ${checkBack.words}`]))
        .sort(),
      ["delivery-date-shown: Not held on 14 May, 7.5%", "one-click-simulation: Held on 20 Apr"],
    );
    assert.deepEqual(
      cards.flatMap(({ id, wasWrong, pinned }) => (wasWrong && pinned ? [id] : [])),
      ["delivery-date-shown"],
    );
  });

  it("keeps to calm words", async () => {
    for (const { written } of await readSampleHistory(from, anchor)) {
      for (const [path, text] of written) {
        assert.doesNotMatch(text, /\b(success|failure|failed|winner|loser|significant)\b/i, path);
      }
    }
  });
});

async function finalFiles(): Promise<ReadonlyMap<string, string>> {
  return finalFilesOf(await readSampleHistory(from, anchor));
}

async function readScript(): Promise<readonly { day: string; time: string; author: string; message: string }[]> {
  return JSON.parse(await readFile(join(from, "history.json"), "utf8")).commits;
}

function fieldsOf(text: string): Fields {
  const document = parseDocument(text);
  assert.deepEqual([...document.errors, ...document.warnings], []);
  return document.toJS() as Fields;
}

/** Runs `deed` with other environment variables, and puts the old ones back. */
async function withVariables<T>(variables: Readonly<Record<string, string>>, deed: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await deed();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
