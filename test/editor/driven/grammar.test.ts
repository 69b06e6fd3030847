import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type * as z from "zod";
import * as changes from "../../../src/core/grammar/change-words.ts";
import * as comparators from "../../../src/core/grammar/comparator.ts";
import type { PhraseTable } from "../../../src/core/grammar/phrase-table.ts";
import { timeWords } from "../../../src/core/grammar/unit.ts";
import { kindNames, kinds } from "../../../src/core/model/kinds.ts";
import { anyDocument } from "../../core/kit/documents.ts";
import { createTokenizers, type Token, type Tokenize } from "../../kit/tokenizer.ts";
import { projectRoot } from "../../kit/project.ts";

const number = "constant.numeric";
const unit = "keyword.other.unit";
const comparison = "keyword.other.comparison";
const change = "keyword.other.change";
const frame = "keyword.other.frame";
const date = "constant.numeric.date";
const id = "variable.other.id";
const decision = "keyword.control.decision";
const method = "constant.language.method";
const choice = "constant.language.choice";

/** Texts with the words in them that we colour, in their order; what is not named here keeps YAML's own colour. */
const colours: readonly (readonly [text: string, words: readonly (readonly [word: string, colour: string])[]])[] = [
  [
    "hypothesis: At least 8% of users will click.",
    [
      ["At least", comparison],
      ["8", number],
      ["%", unit],
    ],
  ],
  [
    "hypothesis: If we move the button over there, we believe that cart abandonment will decrease by 15% relative.",
    [
      ["If we", frame],
      ["we believe that", frame],
      ["decrease by", change],
      ["15", number],
      ["%", unit],
      ["relative", change],
    ],
  ],
  [
    "hypothesis: p95 latency stays below 300 ms\n  and never above 1 s.\n# at least 8%\nmethod: survey",
    [
      ["below", comparison],
      ["300", number],
      ["ms", unit],
      ["never above", comparison],
      ["1", number],
      ["s", unit],
      ["survey", method],
    ],
  ],
  ["hypothesis: People drop the idea at most # 8%", [["at most", comparison]]],
  ["hypothesis: 'At least one reason, don''t ask'", [["At least", comparison]]],
  ['hypothesis: "At least one \\" at most"', [["At least", comparison]]],
  ["hypothesis: 'It won't fall below", []],
  [
    "hypothesis: It won't fall below 5",
    [
      ["won't fall below", comparison],
      ["5", number],
    ],
  ],
  [
    "hypothesis: Errors will not be more than 5 and rise at least by 2, at least by Friday",
    [
      ["not be more than", comparison],
      ["5", number],
      ["at least by", comparison],
      ["2", number],
      ["at least", comparison],
    ],
  ],
  ["hypothesis:\n  At least 8%", []],
  [
    'threshold: ">= 8%"',
    [
      [">=", comparison],
      ["8", number],
      ["%", unit],
    ],
  ],
  [
    "guardrails:\n  - { metric: checkout-errors, threshold: at most 1%, note: at most 2% }",
    [
      ["checkout-errors", id],
      ["at most", comparison],
      ["1", number],
      ["%", unit],
    ],
  ],
  [
    "  - threshold: increase by 2 points # at least",
    [
      ["increase by", change],
      ["2", number],
      ["points", unit],
    ],
  ],
  ["threshold: > 8%\nmetric: clicks", [["clicks", id]]],
  [
    "threshold: at least\nmetric: clicks",
    [
      ["at least", comparison],
      ["clicks", id],
    ],
  ],
  [
    'threshold: "at least\nmetric: clicks',
    [
      ["at least", comparison],
      ["clicks", id],
    ],
  ],
  [
    "threshold: { at least: [8%, }\nmetric: clicks\nmethod: survey",
    [
      ["8", number],
      ["%", unit],
      ["clicks", id],
      ["survey", method],
    ],
  ],
  [
    "baseline: 6.5%\nexpect: 9\ntraffic: 1,400 per day",
    [
      ["6.5", number],
      ["%", unit],
      ["1", number],
      [",", number],
      ["400", number],
      ["per day", unit],
    ],
  ],
  [
    "arms: { control: 50%, one-click: 50% }",
    [
      ["50", number],
      ["%", unit],
      ["50", number],
      ["%", unit],
    ],
  ],
  [
    'window: { from: 2026-03-02, to: "2026-03-15" } # 2026-03-16',
    [
      ["2026-03-02", date],
      ["2026-03-15", date],
    ],
  ],
  ["due: 2026-03-02\nmemo: since 2026-03-02", [["2026-03-02", date]]],
  [
    "unit: one-click # two-click\nparent: 'other'",
    [
      ["one-click", id],
      ["other", id],
    ],
  ],
  ["supersededBy: other-experiment#2", [["other-experiment#2", id]]],
  ["unit: ms", [["ms", unit]]],
  ["unit: two words", []],
  [
    "rule: { supported: persevere, refuted: stop, inconclusive: maybe }\ndecision:\n  choice: pivot # stop",
    [
      ["persevere", decision],
      ["stop", decision],
      ["pivot", decision],
    ],
  ],
  [
    "method: ab-test\nkind: customer\nnote: survey",
    [
      ["ab-test", method],
      ["customer", choice],
    ],
  ],
  [
    "memo: |\n  choice: stop\n  threshold: at least 8%\n\n  # uol-ignore no-unit: text\nmethod: survey",
    [["survey", method]],
  ],
  [
    "# uol-ignore threshold-missing: at least 8%\nunit: a # uol-ignore no-unit",
    [
      ["uol-ignore", "keyword.other.ignore"],
      ["threshold-missing", "variable.other.rule"],
      ["a", id],
      ["uol-ignore", "keyword.other.ignore"],
      ["no-unit", "variable.other.rule"],
    ],
  ],
  ["choice: stop: pivot", []],
  ["mychoice: stop\nmy-unit: one", []],
];

/** Where words are to be added that the product has learned. */
const grammarFile = "not in syntaxes/learning-yaml.tmLanguage.json";

describe("the grammar", () => {
  let learning: Tokenize;
  let yaml: Tokenize;

  before(async () => ({ learning, yaml } = await createTokenizers()));

  for (const [text, expected] of colours) {
    it(`colours ${expected.map(([word]) => word).join(", ") || "nothing"} in “${text.replaceAll("\n", "⏎")}”`, () => {
      assert.deepEqual(coloured(learning(text)), expected);
    });
  }

  it("colours every comparing word that thresholds are read with", () => {
    const tables = [...Object.values(comparators), ...Object.values(changes)] as readonly PhraseTable<unknown>[];
    const phrases = tables
      .flatMap(({ meanings }) => Array.from(meanings.keys()))
      .filter((phrase) => /^[a-z]/.test(phrase));
    const vague = new Set(Array.from(comparators.sideless.meanings.keys()));
    const asked = phrases.filter((phrase) => !phrase.includes(".") && !vague.has(phrase));
    assert.notEqual(asked.length, 0);
    const pale = asked.filter((phrase) => {
      const words = coloured(learning(`threshold: ${phrase} 8%`)).map(([word]) => word);
      return words.slice(0, -2).join(" ") !== phrase;
    });
    assert.deepEqual(pale, [], grammarFile);
  });

  it("colours every unit of time", () => {
    for (const word of timeWords.meanings.keys()) {
      assert.deepEqual(coloured(learning(`threshold: at most 3 ${word}`)).at(-1), [word, unit]);
    }
  });

  it("colours every value that a field can choose", () => {
    const pale = choices().filter(([key, value]) => coloured(learning(`${key}: ${value}`))[0]?.[0] !== value);
    assert.deepEqual(pale, [], grammarFile);
  });

  it("leaves to each character of the sample what YAML's grammar calls it", () => {
    const texts = sampleTexts();
    assert.ok(10 < texts.length);
    for (const text of texts) assert.deepEqual(withoutOurs(learning(text)), withoutOurs(yaml(text)));
  });

  it("does so on the texts above, and on any other", () => {
    for (const [text] of colours) assert.deepEqual(withoutOurs(learning(text)), withoutOurs(yaml(text)), text);
    fc.assert(
      fc.property(anyDocument, (text) => {
        assert.deepEqual(withoutOurs(learning(text)), withoutOurs(yaml(text)));
      }),
      { numRuns: 150 },
    );
  });

  it("does so on files that are cut off anywhere", () => {
    for (const text of sampleTexts().slice(0, 8)) {
      for (let end = 7; end < text.length; end += 61) {
        const cut = `${text.slice(0, end)}\nmethod: survey\n`;
        assert.deepEqual(withoutOurs(learning(cut)), withoutOurs(yaml(cut)), cut);
      }
    }
  });
});

const ours = ".learning-yaml";

function coloured(lines: readonly (readonly Token[])[]): (readonly [word: string, colour: string])[] {
  return lines.flat().flatMap(({ text, scopes }) => {
    const scope = scopes.at(-1) ?? "";
    return scope.endsWith(ours) && !/^(meta|source)\./.test(scope)
      ? [[text, scope.slice(0, -ours.length)] as const]
      : [];
  });
}

/** For each character the names that are not ours. */
function withoutOurs(lines: readonly (readonly Token[])[]): readonly (readonly string[])[] {
  return lines.map((tokens) =>
    tokens.flatMap(({ text, scopes }) => {
      const names = scopes
        .slice(1)
        .filter((scope) => !scope.endsWith(ours))
        .join(" ");
      return Array.from(text, (character) => `${character} ${names}`);
    }),
  );
}

function sampleTexts(): readonly string[] {
  const sample = join(projectRoot, "media", "sample");
  return readdirSync(sample, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => readFileSync(join(sample, path), "utf8"));
}

/** Each enumeration of the model that stands behind a key of its own: the key, and one of its values. */
function choices(): (readonly [key: string, value: string])[] {
  return kindNames.flatMap((kind) => choicesIn(kinds[kind].schema, "")).filter(([key]) => key !== "");
}

function choicesIn(schema: z.ZodType, key: string): (readonly [key: string, value: string])[] {
  const { def } = schema as { def: Definition };
  if (def.entries) return Object.values(def.entries).map((value) => [key, value]);
  if (def.shape) return Object.entries(def.shape).flatMap(([name, field]) => choicesIn(field, name));
  const inner = def.innerType ?? def.element;
  return inner ? choicesIn(inner, key) : [];
}

interface Definition {
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
}
