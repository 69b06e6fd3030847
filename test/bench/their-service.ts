import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";
import { toJsonSchema } from "../../src/core/model/to-json-schema.ts";
import type { Cursor } from "./edits.ts";

const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error("There is only one schema.")),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  completion: true,
  hover: true,
  schemas: [{ uri: "bench:experiment", fileMatch: ["*.experiment.yaml"], schema: toJsonSchema("experiment") }],
});

let version = 0;
/** A new version each time, because every answer is asked for after a key was hit, when nothing is parsed yet. */
function documentOf(text: string): TextDocument {
  return TextDocument.create("file:///bench/trial.experiment.yaml", "yaml", ++version, text);
}

/** How many faults it finds; all that it knows is our JSON Schema. */
export async function theirValidation(text: string): Promise<number> {
  return (await service.doValidation(documentOf(text), false)).length;
}

export async function theirCompletion({ text, offset }: Cursor): Promise<number> {
  const document = documentOf(text);
  return (await service.doComplete(document, document.positionAt(offset), false)).items.length;
}

export async function theirHover({ text, offset }: Cursor): Promise<number> {
  const document = documentOf(text);
  return (await service.doHover(document, document.positionAt(offset))) ? 1 : 0;
}
