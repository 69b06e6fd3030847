import { buildCards } from "../../../../src/core/query/build-cards.ts";
import { storyOf } from "../../../../src/core/query/story/story-of.ts";
import type { Story, StoryBlock, StoryPart, StoryWords } from "../../../../src/core/query/story/story.ts";
import type { Snapshot } from "../../../../src/core/index/snapshot.ts";
import { testRoot } from "../../kit/snapshots.ts";

/** The story of a file by its path, as an editor asks for it. */
export function storyIn(snapshot: Snapshot, path: string, today: string): Story | undefined {
  const cards = buildCards(snapshot, today);
  return storyOf(`${testRoot}/${path}`, { snapshot, today, cardOf: (uri) => cards.byUri.get(uri)?.card });
}

/** The parts of a story as lines of text: "+" before what is settled, "o" before what lies ahead. */
export function linesOfStory(story: Story | undefined): readonly string[] {
  return (story?.parts ?? []).flatMap((part) => [headOf(part), ...part.blocks.flatMap(linesOfBlock)]);
}

/** The lines of one part. */
export function linesOfPart(story: Story | undefined, name: StoryPart["name"]): readonly string[] {
  return linesOfStory(story && { ...story, parts: story.parts.filter((part) => part.name === name) });
}

function headOf({ isAhead, title, note, place }: StoryPart): string {
  const where = place && `${place.file}:${place.line}`;
  return [isAhead ? "o" : "+", title, note && `(${note})`, where].filter(Boolean).join(" ");
}

function linesOfBlock(block: StoryBlock): readonly string[] {
  switch (block.type) {
    case "words":
    case "sentence":
      return [wordsOf(block.words)];
    case "facts":
      return block.rows.map(({ name, words }) => `${name}: ${wordsOf(words)}`);
    case "lines":
      return block.rows.map(({ start, words, end }) => [start, wordsOf(words), end].filter(Boolean).join(" | "));
    case "looks":
      return block.plot.rows.map(({ name, value, range, mark }) => `${name} | ${value} | ${range ?? "-"} | ${mark}`);
    case "memo":
      return [block.memo.text];
    case "learning":
      return [block.learning.insight, block.learning.recommendation].filter((words) => words !== undefined);
    default:
      return block satisfies never;
  }
}

/** What leads elsewhere in arrows, what was read in brackets, what is gone in tildes. */
function wordsOf(words: StoryWords): string {
  return words
    .map((run) => {
      if (typeof run === "string") return run;
      if ("card" in run) return `<${run.words}>`;
      if ("as" in run) return `[${run.as}: ${run.words}]`;
      return run.look === "gone" ? `~${run.words}~` : run.words;
    })
    .join("");
}
