import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { readEntry, type Entry } from "../../../src/core/index/entry.ts";
import { claimOf, kindNames, type KindName } from "../../../src/core/model/kinds.ts";
import { toJsonSchema } from "../../../src/core/model/to-json-schema.ts";
import { catalogue } from "../../../src/core/rules/catalogue.ts";
import { filesOf } from "../../../src/core/rules/example-texts.ts";
import { mark, type Example, type Rule } from "../../../src/core/rules/rule.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { projectRoot } from "../../kit/project.ts";
import { schemaFiles } from "../../kit/schema-files.ts";

/** What the refusal of a bad example must speak of, for each rule whose fault is one of shape. */
const faultsOfShape: Readonly<Record<string, RegExp>> = {
  "hypothesis-missing": /hypothesis/,
  "metric-missing": /metric/,
  "threshold-missing": /threshold/,
  "window-end-missing": /window|'to'/,
  "wrong-type": /./,
  "decision-unknown": /choice|decision must be object/,
  "decision-without-reason": /because|decision must be object/,
};

/** Files of the sample that are drafts, which our own findings and the schema refuse alike. */
const drafts: ReadonlySet<string> = new Set(["gift-note-fake-door"]);

describe("the JSON schemas", () => {
  // Words for editors, which are no keywords of JSON Schema.
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false });
  ajv.addVocabulary(["markdownDescription", "defaultSnippets", "patternErrorMessage"]);
  const validators = Object.fromEntries(kindNames.map((kind) => [kind, ajv.compile(toJsonSchema(kind))])) as Readonly<
    Record<KindName, ValidateFunction>
  >;

  /** What the schema says against a file; empty when it accepts it. */
  function faultsOf({ kind, source }: Entry): string[] {
    const validate = validators[kind];
    if (validate(source.root && valueOf(source.root))) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  it("are written as the model is now: npm run schemas", () => {
    const folder = join(projectRoot, "media", "schemas");
    const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
    assert.deepEqual(Array.from(written.keys()).sort(), Array.from(schemaFiles().keys()).sort());
    for (const [name, text] of schemaFiles()) assert.equal(written.get(name), text, `${name} is stale`);
  });

  it("need no network", () => {
    for (const text of schemaFiles().values()) {
      const addresses = Array.from(text.matchAll(/"\$(?:id|ref)"|https?:[^"]*/g), String);
      assert.deepEqual(addresses, ["http://json-schema.org/draft-07/schema#"]);
    }
  });

  it("accept every file of the sample that is no draft", () => {
    const sample = join(projectRoot, "media", "sample");
    const paths = readdirSync(sample, { recursive: true, encoding: "utf8" }).filter((path) => claimOf(basename(path)));
    assert.deepEqual(new Set(paths.map((path) => claimOf(basename(path))?.kind)), new Set(kindNames));
    for (const path of paths) {
      const [entry] = entriesOf({ [basename(path)]: readFileSync(join(sample, path), "utf8") });
      assert.ok(entry, path);
      if (drafts.has(entry.id)) assert.notDeepEqual(faultsOf(entry), [], path);
      else assert.deepEqual(faultsOf(entry), [], path);
    }
  });

  it("refuse a key with nothing behind it, which findings take for a missing one", () => {
    const text = "hypothesis: A sentence.\ncriterion: A word.\nwindow: { to: 2026-03-02 }\nunit:\n";
    const [entry] = entriesOf({ "a.experiment.yaml": text });
    assert.ok(entry && hasEmptyKey(entry));
    assert.deepEqual(faultsOf(entry), ["/unit must be string,number"]);
  });

  it("take a number for a word, but true only where people choose the keys", () => {
    const text = "hypothesis: 8\ncriterion: true\nwindow: { to: 2026-03-02 }\narms: { control: 50, new: true }\n";
    const found = entriesOf({ "a.experiment.yaml": text }).flatMap((entry) => faultsOf(entry));
    assert.deepEqual(found, ["/criterion must be string,number"]);
  });

  it("say of each field only what is its own", () => {
    const { properties } = toJsonSchema("unit") as { properties: Record<string, Record<string, unknown>> };
    assert.ok(properties["branches"]?.["examples"]);
    assert.ok(!JSON.stringify([properties["branches"]["items"], properties["title"]]).includes("examples"));
  });

  it("keep keys that they do not know, on every level", () => {
    const text = "hypothesis: A sentence.\ncriterion: A word.\nwindow: { to: 2026-03-02, zone: Berlin }\nown: 1\n";
    assert.deepEqual(
      entriesOf({ "a.experiment.yaml": text }).flatMap((entry) => faultsOf(entry)),
      [],
    );
  });

  for (const { id, examples } of catalogue as readonly Rule[]) {
    const faults = faultsOfShape[id];
    if (faults) {
      for (const example of examples.bad) {
        it(`refuse what ${id} finds in ${titleOf(example)}`, () => {
          const found = entriesOf(filesOf(example)).flatMap((entry) => faultsOf(entry));
          assert.match(found.join("\n"), faults);
        });
      }
    }

    it(`accept the good examples of ${id}`, () => {
      for (const example of examples.good) {
        const entries = entriesOf(filesOf(example)).filter((entry) => !hasEmptyKey(entry));
        const found = entries.flatMap((entry) => faultsOf(entry));
        assert.deepEqual(found, [], Object.values(filesOf(example)).join("\n"));
      }
    });
  }
});

/** The files of an example that are ours and YAML throughout; a validator of YAML sees no others. */
function entriesOf(files: Readonly<Record<string, string>>): readonly Entry[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const source = parseSource(text.replaceAll(mark, ""));
    const entry = readEntry(`file:///work/${path}`, "file:///work", source);
    return entry?.ownership === "ours" && source.problems.length === 0 ? [entry] : [];
  });
}

function hasEmptyKey({ source }: Entry): boolean {
  return source.root !== undefined && JSON.stringify(valueOf(source.root)).includes(":null");
}

function titleOf(example: Example): string {
  const lines = Object.values(filesOf(example)).flatMap((text) => text.trim().split("\n"));
  return `“${(lines.find((line) => line.endsWith(mark)) ?? lines[0] ?? "").replace(mark, "").trim()}”`;
}
