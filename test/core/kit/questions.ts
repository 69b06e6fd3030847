import type { Position } from "../../../src/core/base/position.ts";
import { completionsAt } from "../../../src/core/language/completion/completions-at.ts";
import { withoutStops, type Completion } from "../../../src/core/language/completion/completion.ts";
import type { Question } from "../../../src/core/language/place/question.ts";
import { lineStartsOf } from "../../../src/core/source/line-starts.ts";
import { cursorIn } from "./cursor.ts";
import { snapshotOf, testRoot, testToday, type Files } from "./snapshots.ts";

/** The names under which the file of each kind is asked about. */
export const fileNames = {
  experiment: "learning/asked.experiment.yaml",
  unit: "learning/asked.uol.yaml",
  metric: "learning/asked.metric.yaml",
  settings: "learning.yaml",
} as const;

/** What a question is asked against: the name of the file, and the files beside it. */
export interface World {
  readonly path?: string;
  readonly others?: Files;
  readonly branches?: readonly string[];
}

/** The question of an editor at the `|` of a text. A bar that YAML means is written `¦`. */
export function questionAt(
  marked: string,
  { path = fileNames.experiment, others = {}, ...more }: World = {},
): Question {
  const { text: drawn, offset } = cursorIn(marked);
  const text = drawn.replaceAll("¦", "|");
  const snapshot = snapshotOf({ ...others, [path]: text });
  return { snapshot, uri: `${testRoot}/${path}`, root: testRoot, text, offset, today: testToday, ...more };
}

export function offeredAt(marked: string, world?: World): readonly Completion[] {
  return completionsAt(questionAt(marked, world))?.items ?? [];
}

export function labelsAt(marked: string, world?: World): readonly string[] {
  return offeredAt(marked, world).map(({ label }) => label);
}

/** The text after the item of this label was taken and its stops were left as they are. */
export function accept(marked: string, label: string, world?: World): string {
  return acceptEach(marked, label, world)[0] ?? "";
}

/** The same for each way to choose: the first words of all stops, then the second, as long as a stop has more. */
export function acceptEach(marked: string, label: string, world?: World): readonly string[] {
  const question = questionAt(marked, world);
  const offered = completionsAt(question);
  const item = offered?.items.find((one) => one.label === label);
  if (!offered || !item) throw new Error(`"${label}" is not offered in: ${marked}`);
  const { text } = question;
  const lineStarts = lineStartsOf(text);
  const offsetOf = ({ line, character }: Position): number => (lineStarts[line] ?? 0) + character;
  const { start, end } = offered.range;
  return waysToChoose(item.insert).map(
    (snippet) => text.slice(0, offsetOf(start)) + withoutStops(snippet) + text.slice(offsetOf(end)),
  );
}

const choice = /\$\{(\d+)\|([^|]*)\|\}/g;

function waysToChoose(snippet: string): readonly string[] {
  const most = Math.max(1, ...Array.from(snippet.matchAll(choice), ([, , words = ""]) => words.split(",").length));
  return Array.from({ length: most }, (_, at) =>
    snippet.replace(choice, (_all, stop: string, words: string) => {
      const [first = "", ...others] = words.split(",");
      return `\${${stop}:${[first, ...others][at] ?? first}}`;
    }),
  );
}
