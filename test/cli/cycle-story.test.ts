import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkoutStory, contentTeamStory, stories } from "../kit/cycle-story.ts";
import { makeRepository, type Workspace } from "../kit/make-workspace.ts";
import { tellByUol, textsIn } from "../kit/story-by-uol.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";

describe("the whole cycle by uol alone", () => {
  const workspaces = new Map<string, Workspace>();
  const folderOf = (name: string): string => workspaces.get(name)?.path ?? assert.fail();

  before(async () => {
    buildOnce();
    for (const story of stories) {
      const workspace = await makeRepository(story.files);
      workspaces.set(story.name, workspace);
      await tellByUol(workspace.path, story);
    }
    // Each step of both stories is a process of its own.
  }).timeout(300_000);

  after(async () => {
    for (const workspace of workspaces.values()) await workspace.remove();
  });

  for (const { name, days } of stories) {
    it(`leaves ${name} learned, and nothing that uol check calls wrong`, () => {
      const { today } = days.at(-1) ?? assert.fail();
      const env = { LEARNING_WALL_TODAY: today };
      const { status, stdout } = runUol(folderOf(name), ["check"], env);
      assert.equal(status, 0, stdout);
      assert.doesNotMatch(stdout, /^ .*\b(error|warning) /m);
      const stages = runUol(folderOf(name), ["list"], env).stdout;
      assert.match(stages, /^Learned /m);
      assert.match(stages, /^Define /m, "and the next question is written");
      assert.doesNotMatch(stages, /^(Design|Run|Analyse|Decide|Propagate) /m);
    });
  }

  it("keeps every word of the checkout", async () => {
    const texts = await textsIn(join(folderOf(checkoutStory.name), "learning"));
    assert.deepEqual(Object.keys(texts), [
      "customers-use-one-click-checkout.uol.yaml",
      "security-messaging.uol.yaml",
      "users-shown-simulation-click-one.experiment.yaml",
    ]);
    const all = Object.values(texts).join("\n");
    for (const words of [
      "whyNotCheaper: People cannot tell us what they would do.",
      "window: { from: 2026-03-02, to: 2026-03-20 }",
      "{ date: 2026-03-21, metric: checkout-errors, successes: 20, of: 5000 }",
      "What surprised us: People who wanted it still asked whether their card was safe.",
      "parent: users-shown-simulation-click-one",
      "due: 2026-04-20, date: 2026-04-20, successes: 264, of: 3000",
    ]) {
      assert.ok(all.includes(words), `${words}\n\n${all}`);
    }
  });

  it("calls the amended plan of the checkout amended, and says that the win has held", () => {
    const shown = runUol(folderOf(checkoutStory.name), ["show", "users-shown-simulation-click-one"], {
      LEARNING_WALL_TODAY: "2026-04-20",
    }).stdout;
    assert.match(shown, /amended/);
    assert.match(shown, /[Hh]eld/);
  });

  it("says pivot to the content team, whose throughput rose and whose quality fell", () => {
    const folder = folderOf(contentTeamStory.name);
    const id = "timebox-increase-articles-per-writer";
    const shown = runUol(folder, ["show", id]).stdout;
    assert.match(shown, /sealed/);
    assert.match(shown, /articles-per-writer, timebox .* \+25\.0% /);
    assert.match(shown, /Guardrail quality-score: timebox 7\.7, the mean of 60, below the target of 8: broken/);

    const file = join(folder, "learning", `${id}.experiment.yaml`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("choice: pivot", "choice: persevere"));
    assert.match(
      runUol(folder, ["check"]).stdout,
      /A guardrail is broken, and for that `rule` says pivot; .*decision-against-rule/,
    );
    writeFileSync(file, text);
  });
});
