import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../../src/core/model/kinds.ts";
import { readRecord } from "../../../src/core/model/read-record.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import type { Evidence } from "../../../src/core/verdict/evidence.ts";
import { methodTable } from "../../../src/core/verdict/method-table.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { projectRoot } from "../../kit/project.ts";
import { verdictOn } from "../kit/verdicts.ts";

/** What the verdict on a file says, in the parts that a person reads; what is absent is none. */
interface Expected {
  readonly state: Verdict["state"];
  readonly leaning?: Verdict["leaning"];
  readonly stoppedEarly?: true;
  /** Of the claim that decides. */
  readonly method?: string;
  /** With six digits. */
  readonly confidence?: number;
  readonly seen?: string;
  readonly shown: string;
  readonly notes?: readonly string[];
  readonly guardrails?: Verdict["guardrails"];
  readonly rule?: Verdict["rule"];
  /** The sentences of the claims behind the first. */
  readonly others?: readonly string[];
}

const folder = join(projectRoot, "test/fixtures/verdicts");
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const experiments = namesOf("experiment");
const metrics = Object.fromEntries(
  namesOf("metric").map((id) => [id, readMetric(texts.get(`${id}.metric.yaml`) ?? "")]),
);
const expected = JSON.parse(texts.get("expected.json") ?? "{}") as Readonly<Record<string, Expected>>;

/** The same confidences, worked out by a script beside the files. */
const again = JSON.parse(texts.get("confidences.json") ?? "{}") as {
  readonly confidences: Readonly<Record<string, number>>;
};

function namesOf(kind: string): readonly string[] {
  const ending = `.${kind}.yaml`;
  return Array.from(texts.keys(), (name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : "")).filter(
    Boolean,
  );
}

function readMetric(text: string): MeasuredMetric {
  return readRecord(parseSource(text), kinds.metric.schema).value;
}

function partsOf(verdict: Verdict): Expected {
  const { state, leaning, stoppedEarly, confidence, seen, shown, notes, guardrails, rule, claims } = verdict;
  const [first, ...others] = claims;
  return {
    state,
    ...(leaning && { leaning }),
    ...(stoppedEarly && { stoppedEarly }),
    ...(first?.method && { method: first.method }),
    ...(confidence !== undefined && { confidence: Number(confidence.toFixed(6)) }),
    ...(seen !== undefined && { seen }),
    shown,
    ...(notes.length > 0 && { notes: notes.map(({ code, text }) => `${code}: ${text}`) }),
    ...(guardrails !== "none" && { guardrails }),
    ...(rule && { rule }),
    ...(others.length > 0 && { others: others.map(({ sentence }) => sentence) }),
  };
}

function confidenceOn(id: string): number | undefined {
  return verdictOn(texts.get(`${id}.experiment.yaml`) ?? "", { metrics }).confidence;
}

/** Where a number stands that is none, and that JSON would lose. */
function oddNumbersIn(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => oddNumbersIn(part, `${path}/${key}`));
}

describe("verdicts on files", () => {
  it("are expected for each of them", () => assert.deepEqual(Object.keys(expected).sort(), [...experiments].sort()));

  it("are there for every row of the table of methods", () => {
    const rowOf = ({ method, scale, name }: Pick<Evidence, "method" | "scale" | "name">): string =>
      `${method}, ${scale}: ${name}`;
    const tried = experiments.flatMap((id) =>
      verdictOn(texts.get(`${id}.experiment.yaml`) ?? "", { metrics }).claims.map(rowOf),
    );
    assert.deepEqual(
      methodTable.map(rowOf).filter((row) => !tried.includes(row)),
      [],
    );
  });

  it("have the confidences that SciPy has", () => {
    const rows = Object.entries(again.confidences);
    const apart = rows.filter(([id, value]) => !(Math.abs((confidenceOn(id) ?? Number.NaN) - value) <= 1e-6));
    assert.deepEqual(apart, []);
    assert.ok(rows.length > 20, String(rows.length));
  });

  for (const id of experiments) {
    const text = texts.get(`${id}.experiment.yaml`) ?? "";

    it(`say of ${id} what was seen and what it shows`, () => {
      assert.deepEqual(partsOf(verdictOn(text, { metrics })), expected[id]);
    });

    it(`hold no number of ${id} that is none`, () => {
      assert.deepEqual(oddNumbersIn(verdictOn(text, { metrics })), []);
    });
  }
});
