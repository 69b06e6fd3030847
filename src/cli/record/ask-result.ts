import { findById } from "../../core/index/find.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import type { Io } from "../io.ts";
import { WrongUse } from "../wrong-use.ts";
import { measuredIn, type TypedFlags } from "./typed-result.ts";

/** The questions for each type of metric. */
const questions = {
  proportion: { successes: "How many did it?", of: "Out of how many?" },
  mean: { mean: "What is the mean?", sd: "What is the standard deviation around it?", n: "Of how many?" },
  rate: { events: "How many events?", exposure: "Over how much, such as days?" },
  pairs: {
    before: "What were the values before, such as 4.1, 3.8?",
    after: "What were they after, in the same order?",
  },
  judged: { judged: "What was judged, supported or refuted?", by: "Who judged it?" },
} as const;

/**
 * The flags with what a person answers to the questions that they leave open.
 *
 * @throws WrongUse where nobody can be asked.
 */
export async function askResult(
  io: Pick<Io, "ask">,
  entry: EntryOf<"experiment">,
  snapshot: Snapshot,
  flags: TypedFlags,
): Promise<TypedFlags> {
  const answers: Record<string, unknown> = { ...flags };
  const arms = Object.keys(entry.record.arms ?? {});
  const wanted = {
    ...(0 < arms.length && flags.judged === undefined ? { arm: `Which arm, ${arms.join(" or ")}?` } : {}),
    ...questionsFor(entry, snapshot, flags),
  };
  for (const [key, question] of Object.entries(wanted)) {
    if (answers[key] !== undefined) continue;
    const answer = (await io.ask(`${question} `))?.trim();
    if (!answer) throw new WrongUse(missing(key, entry.id));
    answers[key] = answer;
  }
  return answers;
}

function missing(key: string, id: string): string {
  return `--${key} is missing; type for example "uol record ${id} --successes 108 --of 1200", or --from FILE with --column.`;
}

/** The rest of what was begun, else what the metric needs. */
function questionsFor(
  { record, root }: EntryOf<"experiment">,
  snapshot: Snapshot,
  flags: TypedFlags,
): Readonly<Record<string, string>> {
  const begun = Object.values(questions).find((group) =>
    Object.keys(group).some((key) => key !== "by" && key in flags),
  );
  if (begun) return begun;
  if (0 < measuredIn(flags).length) return {};
  if (record.criterion !== undefined && record.metric === undefined) return questions.judged;
  const metric = typeof flags.metric === "string" ? flags.metric : record.metric;
  const type = metric === undefined ? undefined : findById(snapshot, "metric", metric, root)?.record.type;
  if (type === "mean" || type === "quantile" || type === "ordinal") return questions.mean;
  return type === "rate" ? questions.rate : questions.proportion;
}
