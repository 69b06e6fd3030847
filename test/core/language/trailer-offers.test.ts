import assert from "node:assert/strict";
import { trailerOffersAt } from "../../../src/core/language/completion/trailer-offers.ts";

const pay = "Unit-of-Learning: pay";

describe("trailerOffersAt", () => {
  const rows: Record<string, [message: string, inserts: readonly string[]]> = {
    "an empty message": ["|", []],
    "the subject": ["Uni|", []],
    "the line below the subject": ["Add a button\n|", [`\n${pay}`]],
    "a paragraph of its own": ["Add a button\n\n|", [pay]],
    "a line that begins like it": ["Add a button\n\nunit-of|", [pay]],
    "a line that names it nearly": [`Add a button\n\n${pay.slice(0, -1)}|`, [pay]],
    "a line that begins otherwise": ["Add a button\n\nBecause|", []],
    "a line with words behind the cursor": ["Add a button\n\n| of it", []],
    "the end of a paragraph": ["Add a button\n\nBecause.\n|", [`\n${pay}`]],
    "the end of other trailers": ["Add a button\n\nSigned-off-by: Dana <d@x>\n|", [pay]],
    "a message that names it": [`Add a button\n\n${pay}\n|`, []],
    "a message that names it in capitals": ["Add a button\n\nunit-of-learning: PAY\n|", []],
    "a line between others": ["Add a button\r\n\r\n|\r\n# Please enter the message", [pay]],
  };
  for (const [name, [message, inserts]] of Object.entries(rows)) {
    it(`knows ${name}`, () => assert.deepEqual(offersAt(message, ["pay"]), inserts));
  }

  it("offers each unit that is missing", () => {
    assert.deepEqual(offersAt(`Add a button\n\n${pay}\n|`, ["pay", "returns"]), ["Unit-of-Learning: returns"]);
    assert.deepEqual(offersAt("Add a button\n\nUnit-of-Learning: r|", ["pay", "returns"]), [
      "Unit-of-Learning: returns",
    ]);
  });
});

/** @param marked With `|` for the cursor. */
function offersAt(marked: string, units: readonly string[]): readonly string[] {
  const before = marked.slice(0, marked.indexOf("|")).split(/\r\n|\n/);
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return trailerOffersAt(marked.replace("|", ""), place, units).map(({ insert }) => insert);
}
