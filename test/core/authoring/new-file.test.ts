import assert from "node:assert/strict";
import * as fc from "fast-check";
import { newExperimentFile, newUnitFile, type NewFile } from "../../../src/core/authoring/new-file.ts";
import { areKeysOf, claimOf } from "../../../src/core/model/kinds.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";

const free = (): boolean => false;

/** Sentences of people, and of people who know what YAML takes amiss. */
const sentence = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("What will be known in the end that is not known now.", "what-is-measured", "a\uFFFDb", "a\u2028b"),
    fc.constantFrom(..."true No off null ~ - ? | > 8% 1e3 0x1F .inf 2026-03-01 y = <<".split(" ")),
    fc
      .array(fc.constantFrom(..."We believe: that # @ `a` 'b' \"c\" {d} [e] & * ! , -- é 🎉 \t \n \\".split(" ")), {
        maxLength: 8,
      })
      .map((words) => words.join(" ")),
  )
  // A lone half of a character cannot be saved as UTF-8.
  .filter((text) => !/\p{Cs}/u.test(text));

describe("a new file", () => {
  const titles: Record<string, string> = {
    "Will customers use a one-click checkout?": "customers-use-one-click-checkout.uol.yaml",
    "Zürich zählt": "zurich-zahlt.uol.yaml",
    "Is it to be?": "be.uol.yaml",
    "is it": "is-it.uol.yaml",
    何を学ぶ: "untitled.uol.yaml",
    "": "untitled.uol.yaml",
    "one two three four five six": "one-two-three-four-five.uol.yaml",
  };
  for (const [title, name] of Object.entries(titles)) {
    it(`of “${title}” is called ${name}`, () => assert.equal(newUnitFile(title, free).name, name));
  }

  it("takes the smallest number that is free", () => {
    const taken = new Set(["checkout.uol.yaml", "checkout-2.uol.yaml"]);
    assert.equal(newUnitFile("Checkout", (name) => taken.has(name)).name, "checkout-3.uol.yaml");
    assert.equal(newExperimentFile("Checkout", undefined, (name) => taken.has(name)).name, "checkout.experiment.yaml");
  });

  it("of a unit says the title in the same words, whatever they are", () => {
    fc.assert(
      fc.property(sentence, (title) => {
        const file = newUnitFile(title, free);
        const { learn, ...others } = valuesOf(file);
        assert.deepEqual(others, { title });
        assert.equal(learn, placeholderOf(file));
        assert.equal(claimOf(file.name)?.kind, "unit");
      }),
      { numRuns: 2000 },
    );
  });

  it("of an experiment says hypothesis and unit in the same words, whatever they are", () => {
    fc.assert(
      fc.property(sentence, fc.option(sentence, { nil: undefined }), (hypothesis, unit) => {
        const file = newExperimentFile(hypothesis, unit, free);
        const { metric, ...others } = valuesOf(file);
        assert.deepEqual(others, {
          ...(unit === undefined ? {} : { unit }),
          hypothesis,
          threshold: null,
          window: null,
        });
        assert.equal(metric, placeholderOf(file));
        assert.equal(claimOf(file.name)?.kind, "experiment");
        assert.ok(areKeysOf("experiment", Object.keys(others)));
      }),
      { numRuns: 2000 },
    );
  });
});

function valuesOf({ text }: NewFile): Record<string, unknown> {
  const { root, problems } = parseSource(text);
  assert.deepEqual(problems, []);
  return valueOf(root) as Record<string, unknown>;
}

function placeholderOf({ text, placeholder: { offset, length } }: NewFile): string {
  return text.slice(offset, offset + length);
}
