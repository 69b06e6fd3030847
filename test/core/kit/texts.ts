import * as fc from "fast-check";

/** Files as people write them, with every form that the formats know. */
export const unitText = `# What we want to know.
title: Will customers use a one-click checkout?
learn: Whether customers are willing to pay with one click.
why: Half of all carts are abandoned at the payment step.
objective: conversion
kind: customer            # customer | market | product | process | technical
owner: dana
due: 2026-03-16
unknowns: [Do people trust it with a stored card?]
branches:
  - learn/one-click-checkout
  - { repo: shop-api, branch: one-click }
appliesTo: { paths: ["src/checkout/**"], tags: [checkout] }
`;

export const experimentText = `unit: one-click-checkout
hypothesis: At least 8% of users shown the simulation will click the one-click button.
method: simulation
population: 5% of checkout traffic
metric: one-click-rate
threshold: at least 8%
baseline: 6.5%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }

arms: { control: 50%, one-click: 50% }
expect: 9%
sample: 5000
window: { from: 2026-03-02, to: 2026-03-16 }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
predictions: { dana: 70%, lee: 40% }
results:
  # uol-ignore wrong-type: as the warehouse writes it
  - { date: 2026-03-16, successes: 450, of: 5000, source: warehouse/one_click.sql }
observations:
  - { saw: People asked whether their card was safe., from: session recordings, count: 7 }
memo: |
  It works, but we must communicate security more clearly.
learnings:
  - insight: "People accept one click when the security is explained: at the button."
    recommendation: >-
      Show the card's last digits
      and a lock beside the button.
    appliesTo: [checkout, security]
decision: { choice: persevere, date: 2026-03-17, by: dana, because: The threshold was reached. }
propagation:
  - { doc: docs/checkout.md }
  - { told: support team, date: 2026-03-18 }
checkBack: [2026-04-17, { due: 2026-06-17, held: true }]
`;

export const settingsText = `timeZone: Europe/Berlin
cadence: { kind: sprint, length: 14 days }
grace: 7 days
limits: { running: none, window: 90 days }
objectives: { conversion: { title: More people who start also pay, until: 2026-06-30 } }
rules: { unknown-key: off, threshold-missing: warning }
exclude: ["vendor/**"]
`;

/** Pieces that mean something in YAML or to us, and so reach further than arbitrary characters do. */
const pieces = fc.oneof(
  fc.constantFrom(..."\n \t : # - ? [ ] { } , & * ! | > ' \" % @ ` \r \0 🎉 \uFEFF \u2028 \uD83D".split(" ")),
  fc.constantFrom(": ", " #", "- ", "\r\n", "\n\n", "\n---\n", "&a ", "*a", "<<: ", "|+\n", ">-\n", "? ", "..."),
  fc.constantFrom("metric: x\n", "threshold: >= 8%\n", "hypothesis: a: b\n", "window:\n", "# uol-ignore-file a: b\n"),
  fc.constantFrom("null", "~", "true", "off", ".inf", "2026-02-30", "1e999", "__proto__: a\n", "constructor: b\n"),
  fc.string({ unit: "binary", maxLength: 3 }),
);

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  // Mostly a few characters, as typing does; now and then all that follows.
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.constant(Infinity)),
  insert: fc.oneof(fc.constant(""), pieces),
});

function mutate(text: string, { at, remove, insert }: Mutation): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** A file of ours on its way through somebody's hands. */
export const mutatedText = fc
  .tuple(
    fc.constantFrom(unitText, experimentText, settingsText),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
  )
  .map(([text, endOfLine, mutations]) => mutations.reduce(mutate, text.replaceAll("\n", endOfLine)));

/** Any text at all: of arbitrary characters, or of YAML's own signs. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
);
