import { toCapital } from "../../base/to-capital.ts";
import type { Period } from "../../grammar/period.ts";
import type { Block, Page } from "../page/page.ts";
import type { Figure } from "./figure.ts";
import { periodWords } from "./period-words.ts";

/** What the way of working brings, each figure with its formula and the files behind it. */
export function figuresPage(figures: readonly Figure[], period: Period): Page {
  return { title: `What it brings, ${periodWords(period)}`, blocks: figures.flatMap(figureBlocks) };
}

function figureBlocks({ title, sentence, formula, files }: Figure): readonly Block[] {
  return [
    { type: "heading", level: 2, words: title },
    { type: "paragraph", words: sentence },
    { type: "facts", rows: [["Formula", `${toCapital(formula)}.`]] },
    { type: "list", items: Array.from(new Set(files)) },
  ];
}
