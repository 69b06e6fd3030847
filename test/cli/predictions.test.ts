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
