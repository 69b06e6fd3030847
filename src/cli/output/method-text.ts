import { toCapital } from "../../core/base/to-capital.ts";
import type { Asked } from "../../core/verdict/judge/question.ts";
import type { MethodRow } from "../../core/verdict/method-row.ts";
import type { MethodName } from "../../core/verdict/method.ts";
import type { Paint } from "./paint.ts";

/** A method with everything that it serves, for people. */
export function methodText(method: MethodName, rows: readonly MethodRow[], paint: Paint): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const groups = names.map((name) =>
    groupText(
      name,
      rows.filter((row) => row.name === name),
      paint,
    ),
  );
  return [`${paint("bold", method)}\n`, ...groups].join("\n");
}

/** One line for the list of all. */
export function methodLine(method: MethodName, rows: readonly MethodRow[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  return `${method.padEnd(27)} ${names.join("; ")}\n`;
}

/** A row as a program reads it. */
export function rowAnswer(row: MethodRow): object {
  const { name, looks, asks, scale, when, assumes, refuses, source } = row;
  return { name, ...kinds[asks], scale, looks, when: when ?? null, assumes, refuses, source };
}

/** What one test serves; its rows may differ in what they refuse. */
function groupText(name: string, rows: readonly MethodRow[], paint: Paint): string {
  const all = (part: (row: MethodRow) => readonly string[]): string[] => [...new Set(rows.flatMap(part))];
  return [
    `${paint("bold", toCapital(name))} (${rows[0]?.source})\n`,
    ...rows.map((row) => `  Serves   ${servedBy(row)}.\n`),
    ...all(({ assumes }) => assumes).map((sentence) => `  Assumes  ${sentence}\n`),
    ...all(({ refuses }) => refuses).map((sentence) => `  Refuses  ${sentence}\n`),
  ].join("");
}

function servedBy({ asks, scale, looks, when }: MethodRow): string {
  const time = looks === "planned" ? "when the plan is complete" : "at any time";
  return [served[asks], scales[scale], when && `where ${when}`, time].filter(Boolean).join(", ");
}

const scales = { level: "against a level", difference: "by a difference", relative: "by a relative change" } as const;

const kinds = {
  share: { type: "proportion", compared: "one-group" },
  shares: { type: "proportion", compared: "two-groups" },
  mean: { type: "mean", compared: "one-group" },
  means: { type: "mean", compared: "two-groups" },
  pairs: { type: "mean", compared: "before-after" },
  rate: { type: "rate", compared: "one-group" },
  rates: { type: "rate", compared: "two-groups" },
  quantile: { type: "quantile", compared: "one-group" },
  quantiles: { type: "quantile", compared: "two-groups" },
} as const satisfies Record<Asked, { readonly type: string; readonly compared: string }>;

const served = {
  share: "The share of one group",
  shares: "The shares of two groups",
  mean: "The mean of one group",
  means: "The means of two groups",
  pairs: "The same units before and after",
  rate: "The rate of one group",
  rates: "The rates of two groups",
  quantile: "The quantile of one group",
  quantiles: "The quantiles of two groups",
} as const satisfies Record<Asked, string>;
