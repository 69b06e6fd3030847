import { kindNames } from "../../src/core/model/kinds.ts";
import { toJsonSchema } from "../../src/core/model/to-json-schema.ts";

/** What stands in `media/schemas/`: the text of each file by its name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    kindNames.map((kind) => [`${kind}.schema.json`, `${JSON.stringify(toJsonSchema(kind), null, 2)}\n`] as const),
  );
}
