import assert from "node:assert/strict";
import { parseDocument } from "yaml";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { Fix } from "../../../src/core/base/read.ts";
import { catalogue } from "../../../src/core/rules/catalogue.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { cleanFilesOf } from "../../../src/core/rules/example-texts.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { findingsInExample, findingsWhere } from "../kit/examples.ts";
import { testRoot, type Files } from "../kit/snapshots.ts";

/** Fixes that leave a fault until a person has typed over the placeholder: `rule: title`. */
const waiting: ReadonlySet<string> = new Set([
  "no-unit: Name its unit of learning",
  "guardrail-not-measured: Record a reading of it",
  "amendment-without-reason: Say why",
  "amendment-without-reason: Date it today, and say why",
]);

/** Fixes that take a comment away, because it is the fault: `rule: title`. */
const uncommenting: ReadonlySet<string> = new Set(["ignore-unused: Take the comment out"]);

/** Fixes after which errors show that this one alone kept quiet: `rule: title`. */
const revealing: ReadonlySet<string> = new Set([
  "hypothesis-missing: Write a hypothesis",
  "goalposts-moved: Record as amendment",
  "amendment-missing: Record as amendment",
]);

const kept = "# kept";

const rules: readonly Rule[] = catalogue;

for (const { id, examples } of rules) {
  describe(`fixes of ${id}`, () => {
    for (const example of examples.bad) {
      const files = withComments(cleanFilesOf(example));
      const find = (texts: Files): Finding[] => findingsWhere(example, texts);
      for (const finding of find(files).filter(({ rule }) => rule === id)) {
        for (const fix of finding.fixes) {
          it(`mend “${fix.title}” where ${finding.message}`, () => {
            const after = afterFix(files, finding, fix);
            assert.ok(after, "the fix was refused");
            assertMended([files, after], find, finding, fix);
            const name = `${id}: ${fix.title}`;
            if (!uncommenting.has(name)) assert.equal(commentsIn(after), commentsIn(files), "a comment was lost");
          });
        }
      }

      const flow = inFlow(cleanFilesOf(example));
      for (const finding of flow ? find(flow).filter(({ rule }) => rule === id) : []) {
        for (const fix of finding.fixes) {
          it(`mend “${fix.title}” in braces, or refuse, where ${finding.message}`, () => {
            const after = flow && afterFix(flow, finding, fix);
            if (flow && after) assertMended([flow, after], find, finding, fix);
            else assert.equal(after, undefined);
          });
        }
      }
    }
  });
}

describe("the lists of fixes that are no full mend", () => {
  it("name only fixes that there are", () => {
    const names = new Set(
      rules.flatMap(({ id, examples }) =>
        examples.bad.flatMap((example) =>
          findingsInExample(example)
            .filter(({ rule }) => rule === id)
            .flatMap(({ fixes }) => fixes.map(({ title }) => `${id}: ${title}`)),
        ),
      ),
    );
    assert.deepEqual(
      [...waiting, ...uncommenting, ...revealing].filter((name) => !names.has(name)),
      [],
    );
  });
});

/** What the fix leaves says what was meant: no fault of the rule at this place, and no error that was not there. */
function assertMended(
  [before, after]: readonly [Files, Files],
  find: (files: Files) => Finding[],
  { rule, uri, message }: Finding,
  { title }: Fix,
): void {
  const name = `${rule}: ${title}`;
  const [old, young] = [find(before), find(after)];
  const same = young.filter((finding) => finding.rule === rule && finding.uri === uri && finding.message === message);
  if (waiting.has(name)) return;
  const many = old.filter((finding) => finding.rule === rule && finding.uri === uri && finding.message === message);
  assert.ok(same.length < many.length, `the finding stays: ${JSON.stringify(after)}`);
  if (revealing.has(name)) return;
  const known = new Set(old.map(wordingOf));
  // A file that the fix writes is a beginning, and may lack what a person must say.
  const isOld = (finding: Finding): boolean => before[finding.uri.slice(testRoot.length + 1)] !== undefined;
  const fresh = young.filter(
    (finding) => finding.severity === "error" && isOld(finding) && !known.has(wordingOf(finding)),
  );
  assert.deepEqual(fresh.map(wordingOf), [], `a new error: ${JSON.stringify(after)}`);
}

function wordingOf({ rule, uri, message }: Finding): string {
  return `${uri} ${rule} ${message}`;
}

/** The files after the fix, those included that it writes; `undefined` where it finds no safe place. */
function afterFix(files: Files, { uri }: Finding, { edits, creates = [] }: Fix): Files | undefined {
  const path = uri.slice(testRoot.length + 1);
  const text = files[path] ?? "";
  const changes = toTextEdits(parseSource(text), text, edits);
  if (!changes || (changes.length === 0 && creates.length === 0)) return undefined;
  const folder = path.includes("/") ? `${path.slice(0, path.lastIndexOf("/"))}/` : "";
  const created = creates.map((file) => [folder + file.name, file.text]);
  return { ...files, [path]: applyTextEdits(text, changes), ...Object.fromEntries(created) };
}

/** A comment above each key of a file, but none between a comment that is there and what it speaks of. */
function withComments(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      if (!isYaml(path)) return [path, text];
      const lines = text.split("\n");
      const isFree = (at: number): boolean => /^\w+:/.test(lines[at] ?? "") && !/^\s*#/.test(lines[at - 1] ?? "");
      return [path, lines.flatMap((line, at) => (isFree(at) ? [kept, line] : [line])).join("\n")];
    }),
  );
}

function commentsIn(files: Files): number {
  return Object.values(files).reduce((sum, text) => sum + (text.split("#").length - 1), 0);
}

/** The same files, each as one pair of braces; `undefined` when one of them cannot be written so. */
function inFlow(files: Files): Files | undefined {
  const flows = Object.entries(files).map(([path, text]) => [path, isYaml(path) ? toFlow(text) : text] as const);
  return flows.some(([, flow]) => flow === undefined) ? undefined : (Object.fromEntries(flows) as Files);
}

function isYaml(path: string): boolean {
  return path.endsWith(".yaml");
}

function toFlow(text: string): string | undefined {
  const document = parseDocument(text);
  if (0 < document.errors.length || text.includes("#")) return undefined;
  return document.toString({ collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true });
}
