import assert from "node:assert/strict";
import { runThrough } from "../../../src/core/base/sliced.ts";
import { RepositoryHistory } from "../../../src/core/history/repository-history.ts";
import { parseHistory } from "../../kit/history-script.ts";
import { commitsOf, newRepository, registrationsIn } from "./in-memory.ts";
import { versionOf } from "./versions.ts";

const path = "learning/x.experiment.yaml";

describe("RepositoryHistory", () => {
  it("forgets the rows of a branch that was walked before and leads nowhere", () => {
    const history = parseHistory(`
      02-18: plan y
      02-19 on side: text results/x.csv = a,b↵1,2↵
      02-20: plan
      03-10: results: [{ date: 2026-03-09, data: results/x.csv }] ; text results/x.csv = a,b↵1,2↵`);
    const repository = newRepository();
    repository.add(commitsOf(history));
    runThrough(repository.pastsOf("#2", []));
    assert.equal(registrationsIn(history, repository).get(path)?.state, "sealed");
  });

  it("tells each change once when a branch is merged that forked before the head that was known", () => {
    const first = `
      02-20: plan
      02-21: threshold: at least 6%
      02-22 on side: plan y
      02-23: sample: 400`;
    const repository = newRepository();
    registrationsIn(parseHistory(first), repository);
    const later = parseHistory(`${first}
      02-24 merge side`);
    const { changes } = registrationsIn(later, repository).get(path) ?? {};
    assert.deepEqual(
      changes?.map(({ field, commit }) => `${field} in ${commit}`),
      ["threshold in #2", "sample in #4"],
    );
  });

  it("says when what leads to a commit is missing", () => {
    const history = parseHistory(`
      02-20: plan
      03-10: result`);
    assert.equal(newRepository().add(commitsOf(history).slice(1)), false);
  });

  it("can be paused after each few of the files that one commit changed", () => {
    let looks = 0;
    const repository = new RepositoryHistory((path, blob) => {
      looks++;
      return versionOf(path, blob);
    });
    const paths = Array.from({ length: 100 }, (_, at) => `learning/${at}.experiment.yaml`);
    const planned = paths.map((path) => ({ path, after: `hypothesis: ${path} helps.\n` }));
    const reworded = planned.map(({ path, after }) => ({ path, before: after, after: `${after}sample: 400\n` }));
    const facts = { date: "2026-02-20", by: "Dana" };
    repository.add([
      { id: "#1", parents: [], ...facts, changes: planned },
      { id: "#2", parents: ["#1"], ...facts, changes: reworded },
    ]);
    const work = repository.pastsOf("#2", []);
    const stretches: number[] = [];
    for (let before = 0; !work.next().done; before = looks) stretches.push(looks - before);
    assert.ok(paths.length < looks);
    assert.ok(Math.max(...stretches) <= 10);
  });
});
