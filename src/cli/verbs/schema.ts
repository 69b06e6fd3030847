import { kindNames } from "../../core/model/kinds.ts";
import { toJsonSchema } from "../../core/model/to-json-schema.ts";
import { ExitCode } from "../exit-code.ts";
import type { Verb } from "../verb.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol schema`: the JSON Schema of a kind of file, for editors and validators that are not ours. */
export const schema: Verb = {
  example: "uol schema experiment > experiment.schema.json",
  formats: ["json"],
  flags: [],

  async run(io, { words: [word] }) {
    const kind = kindNames.find((name) => name === word);
    if (word !== undefined && !kind) {
      throw new WrongUse(
        `There is no kind "${word}"; ${insteadOf(word, kindNames, `choose one of ${kindNames.join(", ")}.`)}`,
      );
    }
    io.out(`${JSON.stringify(toJsonSchema(kind), null, 2)}\n`);
    return ExitCode.fine;
  },
};
