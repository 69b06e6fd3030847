import * as fc from "fast-check";

/** Sentences of people, and of people who know what YAML takes amiss. */
export const sentence = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("What will be known in the end that is not known now.", "what-is-measured", "a\uFFFDb", "a\u2028b"),
    fc.constantFrom(..."True No off null ~ - ? | > 8% 1e3 0x1F .inf 2026-03-01 y = <<".split(" ")),
    fc
      .array(fc.constantFrom(..."We believe: that # @ `a` 'b' \"c\" {d} [e] & * ! , -- é 🎉 \t \n \\".split(" ")), {
        maxLength: 8,
      })
      .map((words) => words.join(" ")),
  )
  // A lone half of a character cannot be saved as UTF-8.
  .filter((text) => !/\p{Cs}/u.test(text));
