import { dayText } from "../base/day-text.ts";
import type { Day } from "../base/day.ts";
import { definedOf } from "../base/defined-of.ts";
import type { EntryOf } from "../index/entry.ts";
import { heldInSnapshot } from "../index/held-in-snapshot.ts";
import type { Snapshot } from "../index/snapshot.ts";
import { nextCheckBack } from "../model/next-check-back.ts";
import { choiceOf } from "../model/stage-of.ts";
import type { Held } from "../verdict/check-back/held.ts";
import { heldTitles } from "./held-looks.ts";
import type { CardCheckBack } from "./card.ts";

/** What a card says of measuring again; `undefined` before the decision, and where nothing is planned or done. */
export function checkBackOnCard(
  entry: EntryOf<"experiment">,
  snapshot: Snapshot,
  today: Day,
): CardCheckBack | undefined {
  const { record } = entry;
  if (!record.checkBack?.length || !choiceOf(record)) return undefined;
  const next = nextCheckBack(record);
  const last = heldInSnapshot(entry, snapshot, today).at(-1);
  if (next === undefined && !last) return undefined;
  return {
    ...definedOf({ next, toDo: next === undefined || today < next ? undefined : toDoWords(next, today) }),
    ...(last && {
      held: last.state,
      words: heldWords(last, today),
      sentence: last.sentence,
      ...definedOf({ mark: last.mark ?? undefined }),
    }),
  };
}

function toDoWords(due: Day, today: Day): string {
  return due === today ? "Measure again today" : `Measure again, due since ${dayText(due, today)}`;
}

/** "Not held on 18 Jun, 6.1%"; without a mark what is known is only that it was measured again. */
function heldWords({ mark, date, value, state }: Held, today: Day): string {
  const title = mark ? heldTitles[mark] : "Measured again";
  const beside = state === "unknown" ? "unknown whether it held" : mark === "held" ? undefined : value;
  return [`${title} on ${dayText(date, today)}`, beside].filter(Boolean).join(", ");
}
