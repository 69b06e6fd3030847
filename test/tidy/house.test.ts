import assert from "node:assert/strict";
import { posix } from "node:path";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { readProjectFile, sourceFilesIn } from "./source-files.ts";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readProjectFile("package.json")) as Manifest;
const longestFile = 400;

/** A law of single files: its name, and whether a file keeps it. */
interface FileLaw {
  readonly law: string;
  readonly keeps: (path: string, text: string) => boolean;
  /** A file that breaks it. */
  readonly breach: readonly [path: string, text: string];
}

const laws: readonly FileLaw[] = [
  {
    law: "no default exports",
    keeps: (_, text) => !/^export (default\b|\{[^}]*\bas default\b)/m.test(text),
    breach: ["src/a.ts", "const a = 1;\nexport { a as default };\n"],
  },
  {
    law: "no enums",
    keeps: (_, text) => !/^(export )?(declare )?(const )?enum\b/m.test(text),
    breach: ["src/a.ts", "export const enum A {}\n"],
  },
  {
    law: "no barrels",
    keeps: (_, text) => !/^export (type )?\*/m.test(text),
    breach: ["src/a.ts", 'export * from "./b.ts";\n'],
  },
  {
    law: "kebab-case file names",
    keeps: (path) => path.split("/").every((name) => /^[a-z0-9]+(-[a-z0-9]+)*(\.test)?(\.m?ts)?$/.test(name)),
    breach: ["src/core/toText.ts", ""],
  },
  {
    law: `no file of more than ${longestFile} lines`,
    keeps: (path, text) => !path.startsWith("src/") || text.trimEnd().split("\n").length <= longestFile,
    breach: ["src/a.ts", "\n".repeat(longestFile) + "a"],
  },
  {
    law: "zod as a whole, because its named import bundles five times as much",
    keeps: (_, text) => !/^import (?!type)(\{[^}]*\}|\w+) from "zod"/m.test(text),
    breach: ["src/a.ts", `import { z } from ${'"zod"'};\n`],
  },
  {
    law: "nothing left to do in a comment",
    keeps: (_, text) =>
      !new RegExp(`\\b(${["TO", "FIX"].map((word) => `${word}${word === "TO" ? "DO" : "ME"}`).join("|")})\\b`).test(
        text,
      ),
    breach: ["src/a.ts", `// ${"TO"}DO later\n`],
  },
];

describe("the house", () => {
  const files = [...sourceFilesIn("src"), ...sourceFilesIn("test")];
  for (const { law, keeps, breach } of laws) {
    it(`has ${law}`, () => {
      assert.deepEqual(
        files.filter(([path, text]) => !keeps(path, text)).map(([path]) => path),
        [],
      );
      assert.equal(keeps(...breach), false, "the law cannot be broken");
    });
  }

  it("contributes exactly the commands that it runs", () => {
    // The file says `vscode`, which is only there inside of an editor; so it is read, not run.
    const list = /commandIds = \[([^\]]*)\]/.exec(readProjectFile("src/editor/commands/command-ids.ts"))?.[1] ?? "";
    const ids = Array.from(list.matchAll(/"([^"]+)"/g), ([, id = ""]) => id);
    assert.notEqual(ids.length, 0);
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), ids.sort());
  });

  it("pins the version of every package", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("keeps addresses of a registry out of the lock file", () => {
    assert.doesNotMatch(readProjectFile("package-lock.json"), /"resolved":/);
  });

  it("names every room on the map in src/README.md", () => {
    const map = readProjectFile("src/README.md");
    const folders = [...sourceFilesIn("src").keys()].map((path) => posix.dirname(path));
    const rooms = new Set(
      folders.flatMap((folder) => folder.split("/").slice(1, folder.startsWith("src/core/") ? 3 : 2)),
    );
    assert.deepEqual(
      [...rooms].filter((room) => !new RegExp(`\\b${room}/`).test(map)),
      [],
    );
  });

  it("lists every rule in README.md as it is in the catalogue", () => {
    const rows = readProjectFile("README.md").matchAll(
      /^\| `([a-z-]+)` +\| (error|warning|info|hint) +\| (.*?) +\|$/gm,
    );
    assert.deepEqual(
      Array.from(rows, ([, ...cells]) => cells),
      catalogue.map(({ id, severity, title }) => [id, severity, title]),
    );
  });
});
