import assert from "node:assert/strict";
import { parseHistory } from "../../kit/history-script.ts";
import { pastsIn } from "./in-memory.ts";

interface Row {
  readonly name: string;
  readonly script: string;
  /** What stood before the first result, or in the head while there is none. */
  readonly standing: Readonly<Record<string, number>> | undefined;
}

const rows: readonly Row[] = [
  {
    name: "predictions of the plan stand, in whatever way they are written",
    script: `
      02-20: plan ; predictions: { dana: 70%, lee: 0.4, kim: 1 in 4 }
      03-10: result`,
    standing: { dana: 0.7, lee: 0.4, kim: 0.25 },
  },
  {
    name: "until a result is in, the head is asked",
    script: `
      02-20: plan ; predictions: { dana: 70% }
      02-25: predictions: { dana: 60% }`,
    standing: { dana: 0.6 },
  },
  {
    name: "one that came after the result, or along with it, does not stand",
    script: `
      02-20: plan
      03-10: result ; predictions: { dana: 70% }
      03-11: predictions: { dana: 70%, lee: 90% }`,
    standing: undefined,
  },
  {
    name: "one that was changed after the result stands as it was, and so does one that was taken back",
    script: `
      02-20: plan ; predictions: { dana: 30%, lee: 20% }
      03-10: result
      03-12: predictions: { dana: 90% }`,
    standing: { dana: 0.3, lee: 0.2 },
  },
  {
    name: "a result that is taken out and added again makes nothing earlier",
    script: `
      02-20: plan ; predictions: { dana: 30% }
      03-10: result
      03-11: no results ; predictions: { dana: 90%, lee: 80% }
      03-12: result`,
    standing: { dana: 0.3 },
  },
  {
    name: "one that main had while a branch had the result was not there before it",
    script: `
      02-20: plan ; predictions: { dana: 30% }
      03-09 on side: result
      03-10: predictions: { dana: 30%, lee: 80% }
      03-11 merge side`,
    standing: { dana: 0.3 },
  },
  {
    name: "where two branches bring results, a prediction stands before both or not at all",
    script: `
      02-20: plan ; predictions: { dana: 30% }
      03-01 on side: predictions: { dana: 30%, lee: 80% }
      03-09 on side: result
      03-10: result
      03-11 merge side`,
    standing: { dana: 0.3 },
  },
  {
    name: "what is no probability is no prediction",
    script: `
      02-20: plan ; predictions: { dana: 70, lee: 130%, kim: 3 days, sam: -5% }
      03-10: result`,
    standing: undefined,
  },
];

describe("predictions that stood before the first result", () => {
  for (const { name, script, standing } of rows) {
    it(name, () => {
      const [past] = pastsIn(parseHistory(script)).values();
      assert.ok(past);
      assert.deepEqual(past.predictions, standing);
    });
  }
});
