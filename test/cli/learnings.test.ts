import assert from "node:assert/strict";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

interface Answer {
  readonly learnings: readonly {
    readonly id: string;
    readonly confidence: number | null;
    readonly because: string;
    readonly line: number;
    readonly sources: readonly { readonly experiment: string; readonly registration: string }[];
    readonly contrary: readonly { readonly experiment: string; readonly lowers: boolean }[];
    readonly contradicted: boolean;
    readonly codeRewritten: { readonly share: number; readonly since: string } | null;
    readonly why?: string;
  }[];
}

const decided = "{ choice: persevere, date: 2026-03-11, because: It works. }";
const learningOf = (words: string, more = ""): string =>
  `[{ insight: ${words}, recommendation: Do it., appliesTo: [Checkout, src/checkout/**]${more} }]`;

const clear = "[{ date: 2026-03-09, successes: 130, of: 1000 }]";

describe("uol learnings", () => {
  before(buildOnce);
  after(removeFolders);

  const idsOf = (folder: string, ...args: string[]): string[] =>
    askUol<Answer>(folder, "learnings", ...args).learnings.map(({ id }) => id);

  it("answers each with its evidence", async () => {
    const folder = await repositoryWith(`
      02-20: plan up
      03-10: up.results: ${clear} ; up.learnings: ${learningOf("People click.")} ; up.decision: ${decided}
    `);
    const [learning, ...others] = askUol<Answer>(folder, "learnings").learnings;
    assert.deepEqual(others, []);
    assert.ok(learning && 0.99 < (learning.confidence ?? 0));
    assert.deepEqual(
      { ...learning, confidence: 1, sources: [], because: "" },
      {
        id: "up#1",
        insight: "People click.",
        recommendation: "Do it.",
        appliesTo: { paths: ["src/checkout/**"], tags: ["Checkout"] },
        confidence: 1,
        because: "",
        sources: [],
        contrary: [],
        contradicted: false,
        supersededBy: null,
        reviewBy: null,
        reviewDue: false,
        codeRewritten: null,
        unit: null,
        date: "2026-03-11",
        file: "learning/up.experiment.yaml",
        line: 6,
      },
    );
    assert.deepEqual(
      learning.sources.map(({ experiment, registration }) => [experiment, registration]),
      [["up", "sealed"]],
    );
  });

  it("says of a learning that more than half of its code was rewritten since the decision, and how much", async () => {
    const plan = "plan up ; text src/checkout/a.ts = one↵two↵three↵four↵";
    const folder = await repositoryWith(`
      02-20: ${plan}
      03-10: up.results: ${clear} ; up.learnings: ${learningOf("People click.")} ; up.decision: ${decided}
      03-12: text src/checkout/a.ts = one↵new↵
    `);
    const [learning] = askUol<Answer>(folder, "learnings").learnings;
    assert.deepEqual(learning?.codeRewritten, { share: 0.75, since: "2026-03-10" });
    const text = runUol(folder, ["learnings"]).stdout;
    assert.match(
      text,
      /code rewritten\n.*\n.*\n.*\n  Look again: more than half of its code was rewritten since 10 Mar 2026\n/,
    );
    assert.match(
      runUol(folder, ["learnings", "--format", "playbook", "--min", "0"]).stdout,
      /More than half of its code was rewritten/,
    );
    assert.match(runUol(folder, ["learnings", "--format", "csv"]).stdout, /,codeRewritten,[^]*,true,/);
  });

  it("falls when a later experiment says otherwise, and leaves the playbook", async () => {
    const up = `02-20: plan up ; plan down
      03-10: up.results: ${clear} ; up.learnings: ${learningOf("People click.")} ; up.decision: ${decided}`;
    const folder = await repositoryWith(`
      ${up}
      03-16: down.results: [{ date: 2026-03-15, successes: 30, of: 1000 }] ; down.learnings: ${learningOf("People do not click.")}
      03-17: down.decision: { choice: stop, date: 2026-03-17, because: It does not. }
    `);
    const { learnings } = askUol<Answer>(folder, "learnings", "--today", "2026-03-20");
    const learning = learnings.find(({ id }) => id === "up#1");
    assert.equal(learning?.confidence, 0.5);
    assert.equal(learning.contradicted, true);
    assert.deepEqual(
      learning.contrary.map(({ experiment, lowers }) => [experiment, lowers]),
      [["down", true]],
    );
    const { stdout } = runUol(folder, ["learnings", "--format", "playbook", "--today", "2026-03-20"]);
    assert.match(stdout, /People do not click\./);
    assert.doesNotMatch(stdout, /^People click\./m);
    assert.match(stdout, /1 weaker one is left out/);
  });

  const written = (id: string, more: string): string =>
    `hypothesis: x\nlearnings: [{ id: ${id}, insight: About ${id}., ${more} }]\n`;
  const folder = (): string =>
    folderWith({
      "one.experiment.yaml": written("low", "confidence: 0.79, because: Seen., appliesTo: [checkout]"),
      "two.experiment.yaml": written("high", "confidence: 0.8, because: Seen., appliesTo: [src/checkout/**]"),
      "three.experiment.yaml": written("none", "appliesTo: [delivery]"),
      "click.uol.yaml": "learn: x\nappliesTo: [checkout]\n",
      "src/checkout/button.ts": "",
    });

  it("can be asked for a tag, a file, a unit, and for what is sure enough", () => {
    const all = folder();
    assert.deepEqual(idsOf(all), ["high", "low", "none"]);
    assert.deepEqual(idsOf(all, "--tag", "Delivery"), ["none"]);
    assert.deepEqual(idsOf(all, "--min", "0.8"), ["high"]);
    assert.deepEqual(idsOf(all, "--for", "src/checkout/button.ts"), ["high"]);
    assert.deepEqual(idsOf(all, "--for", "src/checkout/not-there-yet.ts"), ["high"]);
    assert.deepEqual(idsOf(all, "--for", "src/other.ts"), []);
    for (const unit of ["click", "unit:click", "click.uol.yaml"]) {
      const { learnings } = askUol<Answer>(all, "learnings", "--for", unit);
      assert.deepEqual(
        learnings.map(({ id, why }) => [id, why]),
        [["low", "tag checkout"]],
      );
    }
  });

  it("prints for people what to do, and why it is sure", () => {
    assert.equal(
      runUol(folder(), ["learnings", "--min", "0.8"]).stdout,
      "0.80  high  src/checkout/**\n  About high.\n  Confidence: Seen.\n",
    );
    assert.equal(runUol(folderWith({}), ["learnings"]).stdout, "No learning found.\n");
  });

  it("says what to type instead", () => {
    const refusal = (...args: string[]): string => {
      const { status, stderr } = runUol(folder(), ["learnings", ...args]);
      assert.equal(status, 2);
      return stderr;
    };
    assert.match(refusal("--min", "high"), /^"high" is no confidence; write --min as a number from 0 to 1/);
    assert.match(refusal("--min", "1.5"), /no confidence/);
    assert.match(refusal("--for", "clik"), /^There is no "clik"; .*click/);
    assert.match(refusal("--for", "/"), /lies outside/);
    assert.match(refusal("--format", "markdown"), /There is no format "markdown" for learnings/);
  });

  it("writes the playbook as Markdown and as a page, from 0.80 on", () => {
    const all = folder();
    const { stdout } = runUol(all, ["learnings", "--format", "playbook"]);
    assert.match(stdout, /^# Playbook\n\nLearnings with a confidence of 0\.80 or more/);
    assert.deepEqual(stdout.match(/^#{2,3} .*$/gm), ["## src/checkout/\\*\\*", "### About high."]);
    const weaker = runUol(all, ["learnings", "--format", "playbook", "--min", "0.7"]).stdout;
    assert.deepEqual(weaker.match(/^### .*$/gm), ["### About low.", "### About high."]);
    assertWellFormed(runUol(all, ["learnings", "--format", "html"]).stdout);
  });

  it("makes words of files harmless on a page, in Markdown, in a table and on a terminal", () => {
    const evil = `"<img src=x onerror=alert(1)> [a](javascript:b) \\e]0;x\\a # & \\"q\\""`;
    const bad = folderWith({
      "a.experiment.yaml": `hypothesis: x\nlearnings: [{ insight: ${evil}, recommendation: "=1+1", confidence: 0.9, because: ${evil}, appliesTo: [${evil}] }]\n`,
    });
    const html = runUol(bad, ["learnings", "--format", "html"]).stdout;
    assertWellFormed(html);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
    const markdown = runUol(bad, ["learnings", "--format", "playbook"]).stdout;
    assert.doesNotMatch(markdown, /(?<!\\)<img|(?<!\\)\[a\]/);
    const csv = runUol(bad, ["learnings", "--format", "csv"]).stdout;
    assert.match(csv, /,"'=1\+1",/);
    for (const text of [html, markdown, csv, runUol(bad, ["learnings"]).stdout])
      assert.ok(!text.includes("\u0007") && !text.includes("\u001b"));
  });

  it("writes a table with one row for each", () => {
    const [head, ...rows] = runUol(folder(), ["learnings", "--format", "csv"]).stdout.trimEnd().split("\n");
    assert.match(head ?? "", /^id,insight,recommendation,tags,paths,confidence,/);
    assert.deepEqual(
      rows.map((row) => row.split(",")[0]),
      ["high", "low", "none"],
    );
  });
});

/** Elements that are closed in the order in which they were opened, one h1, no level left out, and nothing from elsewhere. */
function assertWellFormed(html: string): void {
  const open: string[] = [];
  const levels: number[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === "meta") continue;
    if (slash === "/") assert.equal(open.pop(), name);
    else open.push(name);
    if (slash === "" && /^h[1-6]$/.test(name)) levels.push(Number(name.slice(1)));
    assert.ok(!["script", "link", "img", "iframe"].includes(name), name);
  }
  assert.deepEqual(open, []);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.ok(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1));
  assert.match(html, /<html lang="en">/);
  assert.match(html, /color-scheme: light dark/);
  assert.doesNotMatch(html.replace(/<style>.*<\/style>/s, ""), /\b(?:src|href)=["']?http/);
}
