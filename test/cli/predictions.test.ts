import assert from "node:assert/strict";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan } from "./kit/texts.ts";

interface Answer {
  readonly score: number | null;
  readonly count: number;
  readonly bins: readonly { readonly count: number; readonly said: number | null }[];
  readonly notCounted: readonly { readonly id: string; readonly who: string; readonly why: string }[];
}

const nothingSaid = { count: 0, said: null, cameTrue: 0, share: null, few: true };

describe("uol predictions", () => {
  before(buildOnce);
  after(removeFolders);

  it("gives a score, steps and what does not count, also where nothing was predicted", () => {
    assert.deepEqual(askUol(folderWith({ "a.experiment.yaml": plan }), "predictions"), {
      version: 1,
      verb: "predictions",
      score: null,
      count: 0,
      experiments: 0,
      unproved: 0,
      few: true,
      bins: [0, 0.2, 0.4, 0.6, 0.8].map((from, at) => ({ from, to: (at + 1) / 5, ...nothingSaid })),
      notCounted: [],
    });
  });

  it("holds what was said against what the data say", async () => {
    const folder = await repositoryWith(`
      02-20: plan up ; up.predictions: { dana: 90%, lee: 50% } ; plan down ; down.predictions: { dana: 20% }
      03-10: result up ; up.results: [{ date: 2026-03-09, successes: 900, of: 10000 }]
      03-10: down.results: [{ date: 2026-03-09, successes: 30, of: 1000 }]
      03-11: down.predictions: { dana: 1% }
    `);
    // (0.1² + 0.5² + 0.2²) / 3
    const { stdout } = runUol(folder, ["predictions", "--today", "2026-03-20"]);
    assert.equal(
      stdout,
      `The team's Brier score is 0.10 over 3 predictions in 2 experiments, too few to tell; 0 is perfect, and always saying 50% gives 0.25. It said 53.3% on average, and 2 of 3 came true.

said 20% to 40%   20% on average    0 of 1 came true
said 40% to 60%   50% on average    1 of 1 came true
said 80% to 100%  90% on average    1 of 1 came true
`,
    );
    assert.match(
      runUol(folder, ["show", "down", "--today", "2026-03-20"]).stdout,
      /\npredicted: dana 20%: did not come true, changed to 1% after the first result\n/,
    );
  });

  it("tells which predictions do not count, and why", async () => {
    const folder = await repositoryWith(`
      02-20: plan waiting ; waiting.predictions: { dana: 70%, lee: 70 } ; plan late
      03-10: result late ; late.predictions: { dana: 90% }
      today: waiting.predictions: { dana: 70%, kim: 20% }
    `);
    const { notCounted } = askUol<Answer>(folder, "predictions");
    assert.deepEqual(
      notCounted.map(({ id, who, why }) => `${id} ${who} ${why}`),
      [
        "late dana was not committed before the first result",
        "waiting dana waits for a verdict",
        "waiting kim is not committed yet; commit it before the first result",
      ],
    );
    const { stdout } = runUol(folder, ["predictions"]);
    assert.match(
      stdout,
      /^No prediction of the team counts yet\. [^\n]+\n\nnot counted\n {2}late {5}dana 90%: was not/,
    );
    assert.match(runUol(folder, ["show", "late"]).stdout, /\npredicted: dana 90%: was not committed before the first/);
  });
});
