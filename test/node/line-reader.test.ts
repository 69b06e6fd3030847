import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { LineReader } from "../../src/node/line-reader.ts";

describe("the reader of answers", () => {
  const readerOn = (): { keys: PassThrough; reader: LineReader } => {
    const keys = new PassThrough();
    return { keys, reader: new LineReader(keys, new PassThrough()) };
  };

  it("keeps what was typed or pasted ahead for the questions to come", async () => {
    const { keys, reader } = readerOn();
    const first = reader.ask("First? ");
    keys.write("one\ntwo\nthr");
    assert.equal(await first, "one");
    assert.equal(await reader.ask("Second? "), "two");
    const third = reader.ask("Third? ");
    keys.write("ee\n");
    assert.equal(await third, "three");
  });

  it("has no answer once the person has left, but those that were given before", async () => {
    const { keys, reader } = readerOn();
    const first = reader.ask("First? ");
    keys.write("one\ntwo\n\u0004");
    assert.equal(await first, "one");
    assert.equal(await reader.ask("Second? "), "two");
    assert.equal(await reader.ask("Third? "), undefined);
    assert.equal(await reader.ask("Fourth? "), undefined);
  });

  it("lets go of the terminal between two questions", async () => {
    const keys = new PassThrough();
    const modes: boolean[] = [];
    const reader = new LineReader(
      Object.assign(keys, { setRawMode: (isRaw: boolean) => modes.push(isRaw) }),
      new PassThrough(),
    );
    const first = reader.ask("First? ");
    assert.equal(modes.at(-1), true);
    keys.write("one\n");
    await first;
    assert.equal(modes.at(-1), false);
    assert.equal(keys.isPaused(), true);
  });

  /** Only util-linux has a `script` that gives a program a terminal and a text to read from it. */
  const hasTerminal = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

  (hasTerminal ? it : it.skip)(
    "asks beside stdout on a real terminal, takes lines that were pasted at once, and ends by itself",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "uol-terminal-"));
      const source = join(import.meta.dirname, "../../src/node/ask-person.ts");
      const [program, answers] = [join(folder, "ask.mts"), join(folder, "answers")];
      writeFileSync(
        program,
        `import { writeFileSync } from "node:fs";
const onStdout = [];
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => (onStdout.push(text), write(text, ...rest));
const { askPerson } = await import(${JSON.stringify(pathToFileURL(source).href)});
const said = [await askPerson("First? ", {}), await askPerson("Second? ", {}), await askPerson("Third? ", {})];
writeFileSync(${JSON.stringify(answers)}, JSON.stringify({ said: said.map((one) => one ?? null), onStdout }));
`,
      );
      const project = join(import.meta.dirname, "../..");
      const call = `"${process.execPath}" --import tsx "${program}"`;
      const { status } = spawnSync("script", ["--quiet", "--return", "--command", call, "/dev/null"], {
        cwd: project,
        input: "one\ntwo\nthree\n",
        timeout: 30_000,
      });
      const outcome = readFileSync(answers, "utf8");
      rmSync(folder, { recursive: true });
      assert.equal(status, 0);
      // What goes out may be JSON that a program reads.
      assert.deepEqual(JSON.parse(outcome), { said: ["one", "two", "three"], onStdout: [] });
    },
  );
});
