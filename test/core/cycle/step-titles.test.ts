import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stepTitles } from "../../../src/core/cycle/step-titles.ts";
import { stepCommands } from "../../../src/editor/commands/step-commands.ts";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

describe("the titles of the steps", () => {
  it("are those of their commands", () => {
    const text = readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8");
    const { commands } = (JSON.parse(text) as Manifest).contributes;
    const titles = new Map(commands.map(({ command, title }) => [command, title.replace(/\.\.\.$/, "")]));
    const steps = Object.keys(stepCommands) as (keyof typeof stepCommands)[];
    assert.deepEqual(Object.fromEntries(steps.map((step) => [step, titles.get(stepCommands[step])])), stepTitles);
  });
});
