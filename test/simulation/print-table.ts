import { looksTried, type Rule, rules } from "./false-support.ts";

export interface Row {
  readonly design: string;
  readonly rule: Rule;
  readonly looks: number;
  /** Of all runs, those that were called "supported". */
  readonly share: number;
}

/** A table in Markdown for each rule; what is more than promised stands in stars. */
export function printTable(rows: readonly Row[], promised: number): void {
  const designs = [...new Set(rows.map(({ design }) => design))];
  for (const [rule, words] of Object.entries(rules)) {
    console.log(`\n${words}\n`);
    console.log(`| Claim | ${looksTried.map((looks) => `${looks} look${looks === 1 ? "" : "s"}`).join(" | ")} |`);
    console.log(`| --- |${" ---: |".repeat(looksTried.length)}`);
    for (const design of designs) {
      const shares = rows.filter((row) => row.rule === rule && row.design === design).map(({ share }) => share);
      console.log(`| ${design} | ${shares.map((share) => percentOf(share, promised)).join(" | ")} |`);
    }
  }
}

function percentOf(share: number, promised: number): string {
  const words = `${(100 * share).toFixed(1)}%`;
  return share > promised ? `**${words}**` : words;
}
