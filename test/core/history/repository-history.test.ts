import assert from "node:assert/strict";
import { runThrough } from "../../../src/core/base/sliced.ts";
import { parseHistory } from "../../kit/history-script.ts";
import { commitsOf, newRepository, registrationsIn } from "./in-memory.ts";

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
});
