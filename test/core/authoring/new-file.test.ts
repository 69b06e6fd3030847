import assert from "node:assert/strict";
import { fileNameFor, newFile, toWrite, type FileLine } from "../../../src/core/authoring/new-file.ts";

const free = (): boolean => false;

describe("the name of a new file", () => {
  const titles: Record<string, string> = {
    "Will customers use a one-click checkout?": "customers-use-one-click-checkout.uol.yaml",
    "At least 8% of users will click.": "users-click.uol.yaml",
    "Zürich zählt": "zurich-zahlt.uol.yaml",
    "Is it to be?": "be.uol.yaml",
    "is it": "is-it.uol.yaml",
    "1984": "1984.uol.yaml",
    何を学ぶ: "untitled.uol.yaml",
    "": "untitled.uol.yaml",
    "one two three four five six": "one-two-three-four-five.uol.yaml",
    [`${"x".repeat(300)} more`]: `${"x".repeat(100)}.uol.yaml`,
    "Con?": "con-2.uol.yaml",
  };
  for (const [title, name] of Object.entries(titles)) {
    it(`of “${title}” is ${name}`, () => assert.equal(fileNameFor(title, ".uol.yaml", free), name));
  }

  it("takes the smallest number that is free", () => {
    const taken = new Set(["checkout.uol.yaml", "checkout-2.uol.yaml"]);
    const isTaken = (name: string): boolean => taken.has(name);
    assert.equal(fileNameFor("Checkout", ".uol.yaml", isTaken), "checkout-3.uol.yaml");
    assert.equal(fileNameFor("Checkout", ".experiment.yaml", isTaken), "checkout.experiment.yaml");
  });
});

describe("a new file", () => {
  const written = (lines: readonly FileLine[], selected?: string): string => {
    const { text, placeholder } = newFile("a.uol.yaml", lines, selected);
    const end = placeholder.offset + placeholder.length;
    return `${text.slice(0, placeholder.offset)}[${text.slice(placeholder.offset, end)}]${text.slice(end)}`;
  };

  it("selects the comment on the first value that is still to be written, and ends no line in a space", () => {
    const lines = [
      ["metric", "rate"],
      ["threshold", toWrite("a number")],
      ["window", toWrite("days")],
    ] as const;
    assert.equal(written(lines), "metric: rate\nthreshold: [# a number]\nwindow: # days\n");
  });

  it("has it at the end where nothing is left to write", () => {
    assert.equal(written([["unknowns", "\n  - Why?"]]), "unknowns:\n  - Why?\n[]");
  });

  it("selects a value that is meant to be reworded", () => {
    assert.equal(
      written(
        [
          ["title", "Why?"],
          ["learn", toWrite("what")],
        ],
        "title",
      ),
      "title: [Why?]\nlearn: # what\n",
    );
  });
});
