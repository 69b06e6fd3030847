import type { Snapshot } from "../../src/core/index/snapshot.ts";
import { completionsAt } from "../../src/core/language/completions-at.ts";
import { hoverAt } from "../../src/core/language/hover-at.ts";
import type { Question } from "../../src/core/language/question.ts";
import { hashText } from "../../src/core/base/hash-text.ts";
import { testRoot, testToday } from "../core/kit/snapshots.ts";
import { assertInside } from "./assert-inside.ts";

/** How many places of each text are asked about. */
const places = 6;

/** Asks at some places of a text what an editor asks there. */
export function assertAnswers(snapshot: Snapshot, uri: string, text: string): void {
  const seed = hashText(text);
  for (let number = 0; number < places; number++) {
    const offset = (seed + number * 7919) % (text.length + 1);
    assertAnswersAt({ snapshot, uri, root: testRoot, text, offset, today: testToday, branches: ["learn/a", "main"] });
  }
}

function assertAnswersAt(question: Question): void {
  const { text, offset } = question;
  const completions = completionsAt(question);
  if (completions) {
    assertInside(completions.range, text, `a completion at ${offset}`);
    assertInside(completions.typed, text, `what was typed before ${offset}`);
  }
  const hover = hoverAt(question);
  if (hover) assertInside(hover.range, text, `a hover at ${offset}`);
}
