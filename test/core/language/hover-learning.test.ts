import assert from "node:assert/strict";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import { questionAt } from "../kit/questions.ts";

const text = `hypothesis: x
learnings:
  - insight: People click where they see a lock.
    confidence: 0.9
    because: Seen often.
  - { id: own, insight: Old., supersededBy: own }
  - { insight: Older., supersededBy: nothing }
`;

function said(mark: (text: string) => string): string {
  return (hoverAt(questionAt(mark(text)))?.markdown ?? "").replaceAll("\\", "");
}

describe("hover on learnings", () => {
  it("says how sure one can be of each, on their key", () => {
    const words = said((marked) => marked.replace("learnings", "learn|ings"));
    assert.match(words, /- \*\*0\.90\*\* People click where they see a lock\.\n- \*\*no number\*\* Old\./);
  });

  it("says of one how sure it is and why, on its words and on its keys", () => {
    for (const place of ["People cl|ick", "insi|ght: P"]) {
      const words = said((marked) => marked.replace(place.replace("|", ""), place));
      assert.match(words, /\*\*Confidence 0\.90\.\*\* Seen often\./);
      assert.doesNotMatch(words, /Old/);
    }
  });

  it("says what replaces one, and when nothing does", () => {
    assert.match(
      said((marked) => marked.replace("By: own", "By: o|wn")),
      /superseded.*Old\.\n\n.*, confidence no number/s,
    );
    assert.match(
      said((marked) => marked.replace("By: nothing", "By: no|thing")),
      /No learning has this name\./,
    );
  });
});
