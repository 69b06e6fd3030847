import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import type { SiteData } from "../../src/core/query/site/site.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const files = {
  "learning.yaml": "views: { Open: status:active }\nobjectives: { pay: { title: More people pay } }\n",
  "learning/click.uol.yaml": "title: Will people click?\nlearn: Whether they do.\nobjective: pay\n",
  "learning/click.experiment.yaml": `unit: click
hypothesis: At least 8% of visitors will click the button.
metric: click-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
memo: "</script><script>alert(1)</script>"
learnings: [{ insight: People click., appliesTo: [buttons] }]
`,
};

/** What a site shows, as its page reads it. */
function dataOf(site: string): SiteData {
  const page = { window: {} as { learningWallData: SiteData } };
  runInNewContext(readFileSync(join(site, "data.js"), "utf8"), page);
  return page.window.learningWallData;
}

function allOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}

describe("uol wall", () => {
  before(buildOnce);
  after(removeFolders);

  it("writes a site with all cards, stories and learnings, and no path of this machine", () => {
    const folder = folderWith(files);
    const answer = askUol<{ files: string[] }>(folder, "wall", "--out", "site");
    assert.deepEqual(answer.files, ["data.js", "index.html", "stories/0.js", "wall.css", "wall.js"]);
    const site = join(folder, "site");
    assert.deepEqual(allOf(site), [...answer.files, "stories"].toSorted());
    const { cards, learnings, status } = dataOf(site);
    assert.deepEqual(
      Array.from(cards, ({ uri, stage }) => [uri, stage].join(" ")),
      ["wall:/learning/click.experiment.yaml run", "wall:/learning/click.uol.yaml run"],
    );
    assert.equal(learnings[0]?.insight, "People click.");
    assert.deepEqual(JSON.parse(JSON.stringify(status)), {
      today: "2026-03-10",
      objectives: [{ title: "More people pay" }],
      views: [{ name: "Open", query: "status:active" }],
      isCopy: true,
    });
    for (const path of answer.files) {
      const text = readFileSync(join(site, path), "utf8");
      assert.ok(!text.includes(folder), path);
      if (path !== "wall.js" && path !== "index.html") assert.ok(!text.includes("</script>"), path);
    }
  });

  it("replaces a site that it wrote before, and removes the stories that are gone", () => {
    const folder = folderWith(files);
    runUol(folder, ["wall", "--out", "site"]);
    writeFileSync(join(folder, "site/stories/7.js"), "");
    writeFileSync(join(folder, "site/CNAME"), "wall.example.com");
    const { status, stdout } = runUol(folder, ["wall", "--out", "site", "--today", "2026-03-20"]);
    assert.equal(status, 0);
    assert.match(stdout, /^5 files written; open .*index\.html in a browser\.\n$/);
    assert.equal(dataOf(join(folder, "site")).status.today, "2026-03-20");
    assert.ok(!existsSync(join(folder, "site/stories/7.js")));
    assert.ok(existsSync(join(folder, "site/CNAME")));
  });

  it("refuses to write over anything of somebody else", () => {
    const folder = folderWith({ ...files, "docs/index.html": "<html>ours</html>", "file.txt": "" });
    const before = allOf(folder);
    for (const [args, says] of [
      [["--out", "docs"], /docs already holds index\.html, which is not of an earlier wall, and nothing was written/],
      [["--out", "file.txt"], /file\.txt is no folder that can be read; name another one with --out\.\n$/],
      [[], /^Name a folder for the site, such as: uol wall --out site\n$/],
      [
        ["--out", "new", "--at", "HEAD"],
        /is in no git repository, so nothing earlier can be shown; leave --at out\.\n$/,
      ],
    ] as const) {
      const { status, stderr } = runUol(folder, ["wall", ...args]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, says);
    }
    assert.deepEqual(allOf(folder), before);
  });

  it("shows everything as it was in a revision, on the day of its commit", async () => {
    const folder = await repositoryWith(`
      02-20: plan
      03-04: x.threshold: at least 6%
      03-10: result; x.decision: { choice: stop, date: 2026-03-10 }
    `);
    runUol(folder, ["wall", "--out", "now"]);
    runUol(folder, ["wall", "--out", "past", "--at", "HEAD~2"]);
    runUol(folder, ["wall", "--out", "later", "--at", "HEAD~1", "--today", "2026-04-01"]);
    const seen = ["now", "past", "later"].map((name) => {
      const { cards, status } = dataOf(join(folder, name));
      const [card] = cards;
      return [status.today, status.asOf?.revision, card?.threshold, card?.stage, card?.registration?.state].join(", ");
    });
    assert.deepEqual(seen, [
      "2026-03-10, , at least 6%, propagate, amended",
      "2026-02-20, HEAD~2, at least 8%, run, sealed",
      "2026-04-01, HEAD~1, at least 6%, analyse, amended",
    ]);
    assert.match(
      runUol(folder, ["wall", "--out", "none", "--at", "v9"]).stderr,
      /^There is no revision "v9" here; fetch it, or name another one/,
    );
    assert.ok(!existsSync(join(folder, "none")));
  });
});
