import type { Path } from "../../base/document-edit.ts";
import { startOfText, type Range } from "../../base/position.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Span } from "../../grammar/reading.ts";
import { findKeyRange, findNode, rangeAt, type SourceDocument, type SourceNode } from "../../source/source-document.ts";
import { findBlame, mayBlame } from "../results/find-blame.ts";
import { peopleKnownTo } from "../results/known-people.ts";
import { defineRule, mark } from "../rule.ts";

export const blameWording = defineRule({
  id: "blame-wording",
  severity: "hint",
  title: "Say what happened and what made it likely, not who is to blame.",
  reason: `
Where people are blamed, they stop telling what went wrong, and nothing more is learned. Everyone did their best with what
they knew; the next person in the same place would have done the same. Look for what made it easy to happen.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 350, of: 5000 }]
observations:
  - saw: Bob failed to switch the note on for a day.${mark}
    from: the log
memo: |${mark}
  Fewer people took it than we hoped.
  The support team forgot to mention it, and they should have known that it was coming.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
decision: { choice: stop, date: 2026-03-01, because: The designers should have asked support first. }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 350, of: 5000 }]
observations:
  - { saw: Users failed to find the button and forgot to look below., from: session recordings, count: 4 }
  - { saw: 'One said: "They should have told me that before."', from: interviews }
memo: |
  Fewer people took it than we hoped. The server failed to answer for an hour on Monday.
  We forgot to switch the note on; nothing in the release plan asks for it.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
decision: { choice: stop, date: 2026-03-01, because: The note was not mentioned to callers and nothing asked for it. }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, { settings }) {
    const { source, record } = entry;
    let people: ReturnType<typeof peopleKnownTo> | undefined;
    for (const path of textsIn(entry)) {
      const node = findNode(source, path);
      if (node?.kind !== "scalar" || typeof node.value !== "string" || !mayBlame(node.value)) continue;
      people ??= peopleKnownTo(record, settings);
      const isObservation = path[0] === "observations";
      const blame = findBlame(node.value, { ...people, isObservation });
      if (!blame) continue;
      const words = node.value.slice(blame.start, blame.end).replace(/\s+/g, " ");
      yield {
        message: `"${words}" names a culprit. Say what happened and what made it likely, as in "the mail was not sent; nothing asked for it".`,
        range: placeOf(source, path, node, blame),
      };
    }
  },
});

/** The places of everything that is told after the fact. */
function* textsIn({ record, source }: EntryOf<"experiment">): Iterable<Path> {
  if (record.memo !== undefined) yield ["memo"];
  if (record.decision?.because !== undefined) yield ["decision", "because"];
  for (const [key, parts] of [
    ["observations", ["saw"]],
    ["learnings", ["insight", "recommendation", "because"]],
  ] as const) {
    const list = findNode(source, [key]);
    if (list?.kind !== "sequence") continue;
    for (const at of list.items.keys()) for (const part of parts) yield [key, at, part];
  }
}

/** The words themselves where the text stands in one line as it is, else the key of the text. */
function placeOf(source: SourceDocument, path: Path, node: SourceNode, { start, end }: Span): Range {
  const length = node.kind === "scalar" ? String(node.value).length : 0;
  const written = node.end - node.start;
  const quotes = written - length === 2 ? 1 : 0;
  const isAsWritten = written === length + 2 * quotes;
  const whole = rangeAt(source, node.start, node.end);
  if (isAsWritten && whole.start.line === whole.end.line) {
    return rangeAt(source, node.start + quotes + start, node.start + quotes + end);
  }
  return findKeyRange(source, path) ?? startOfText;
}
