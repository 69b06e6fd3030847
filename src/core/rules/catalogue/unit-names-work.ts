import { toSentence } from "../../authoring/quote-scalar.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { findValueRange } from "../../source/source-document.ts";
import { findWork, type Work } from "../names/find-work.ts";
import { defineRule, mark } from "../rule.ts";
import { isAnswered } from "../names/unit-parts.ts";

export const unitNamesWork = defineRule({
  id: "unit-names-work",
  severity: "hint",
  title: "Name what will be known, not what will be built.",
  reason: `
A unit of learning is the smallest piece of knowledge that is worth having. "Build the checkout backend" is done when it is built,
whether or not anybody wanted it; "Will people use a one-click checkout?" is done when we know, and often that is cheaper.
The work is one way to find out, and belongs into an experiment or a backlog.
`,
  examples: {
    bad: [
      {
        "checkout.uol.yaml": `
title: Build the checkout backend${mark}
why: The old one is slow.
`,
      },
      {
        "checkout.uol.yaml": `
title: Checkout on a new database
learn: Migrate the orders to another database.${mark}
why: Reports take a night.
`,
      },
    ],
    good: [
      {
        "one-click.uol.yaml": `
title: Validate willingness to use one-click checkout
learn: Whether customers are willing to pay with one click.
`,
      },
      {
        "build-or-buy.uol.yaml": `
title: Build or buy a search?
learn: Whether a bought search finds what our customers look for.
`,
      },
      {
        "build-times.uol.yaml": `
title: Build times and what they cost us
learn: Whether developers change less when a build takes longer.
`,
      },
      {
        "launch-emails.uol.yaml": `
title: Launch emails that people read to the end
learn: What keeps readers beyond the first picture.
`,
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const work = findWork(entry);
    if (!work || isAnswered(entry, context)) return;
    yield {
      message: `This unit of learning names work ("${work.verb} ..."), which is done whether or not anybody wanted it. Write what you want to know: "${questionIn(work)}"`,
      range: findValueRange(entry.source, [work.key]) ?? startOfText,
      fixes: [toFix(work)],
    };
  },
});

function questionIn({ question: { value, placeholder, rest } }: Work): string {
  return value + placeholder + rest;
}

/** The verb is selected where the sentence needs no quotes; within quotes the person finds it as well. */
function toFix(work: Work): Fix {
  const { key, question } = work;
  const text = questionIn(work);
  const isBare = toSentence(text) === text;
  return {
    title: "Turn it into a question",
    edits: [{ type: "set-value", path: [key], ...(isBare ? question : { value: toSentence(text) }) }],
    isSafe: false,
  };
}
