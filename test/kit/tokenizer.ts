import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";
import { ensureEditorPieces } from "./editor-pieces.ts";
import { projectRoot } from "./project.ts";

/** A piece of a line, with what the grammar calls it, from the outermost name to the innermost. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Takes texts apart as the editor does for its colours: lines of tokens. */
export type Tokenize = (text: string) => readonly (readonly Token[])[];

/** Our grammar and the editor's own one for YAML, which ours is built on. */
export async function createTokenizers(): Promise<{ readonly learning: Tokenize; readonly yaml: Tokenize }> {
  const { server } = await ensureEditorPieces();
  const yaml = join(dirname(server), "..", "extensions", "yaml");
  const files = new Map([
    ...(await grammarsOf(yaml)),
    ["source.learning-yaml", join(projectRoot, "syntaxes", "learning-yaml.tmLanguage.json")] as const,
  ]);
  await loadWASM(await readFile(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const file = files.get(scope);
      return file === undefined ? undefined : parseRawGrammar(await readFile(file, "utf8"), file);
    },
  });
  return {
    learning: tokenizeWith(await load(registry, "source.learning-yaml")),
    yaml: tokenizeWith(await load(registry, "source.yaml")),
  };
}

interface Manifest {
  readonly contributes: { readonly grammars: readonly { readonly scopeName: string; readonly path: string }[] };
}

async function grammarsOf(extension: string): Promise<readonly (readonly [scope: string, file: string])[]> {
  const { contributes } = JSON.parse(await readFile(join(extension, "package.json"), "utf8")) as Manifest;
  return contributes.grammars.map(({ scopeName, path }) => [scopeName, join(extension, path)]);
}

async function load(registry: Registry, scope: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`There is no grammar ${scope}.`);
  return grammar;
}

function tokenizeWith(grammar: IGrammar): Tokenize {
  return (text) => {
    let state = INITIAL;
    return text.split(/\r?\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
    });
  };
}
