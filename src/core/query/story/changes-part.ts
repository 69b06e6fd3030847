import { compareText } from "../../base/compare-text.ts";
import { dayText } from "../../base/day-text.ts";
import { namesOf } from "../../base/names-of.ts";
import { shorten } from "../../base/shorten.ts";
import { toCapital } from "../../base/to-capital.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import { isNamed, nothingWritten, wordsOfWas } from "../../history/amendment.ts";
import { isWhileOpen, type Change } from "../../history/past.ts";
import { protocolFields, type ProtocolField } from "../../history/protocol.ts";
import type { Registration } from "../../history/registration.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Amendment } from "../../model/experiment.ts";
import { registrationShapes, registrationTitles } from "../card-words.ts";
import { latestLines, placeOf, type Telling } from "./telling.ts";
import type { StoryBlock, StoryLine, StoryPart, StoryRun } from "./story.ts";

/** In characters: a plan that was changed often and at length must not bury the rest of its story. */
const longestValue = 240;
const mostChanges = 60;

interface Dated extends StoryLine {
  readonly date: string;
}

/** How the plan stands to what was registered, and all that became of it since it was first written. */
export function changesPart({ entry, today }: Telling<"experiment">): StoryPart | undefined {
  const { amendments = [] } = entry.record;
  const registration = registrationOfEntry(entry);
  const rows = [...changeRows(registration, amendments), ...amendmentRows(registration, amendments)]
    .toSorted((one, other) => compareText(one.date, other.date))
    .map(({ date, ...row }) => ({ ...(date !== "" && { start: dayText(date, today) }), ...row }));
  const blocks = [...standingOf(registration), ...(rows.length > 0 ? latestLines(rows, mostChanges) : [])];
  if (blocks.length === 0) return undefined;
  return {
    name: "changes",
    title: "History of changes",
    ...(amendments.length > 0 && { place: placeOf(entry, "amendments") }),
    isAhead: false,
    blocks,
  };
}

function standingOf(registration: Registration | undefined): readonly StoryBlock[] {
  if (!registration) return [];
  const { cause, state, reason } = registration;
  // What would help is no answer.
  if (cause === "unanswered") return [{ type: "words", words: [reason], isMuted: true }];
  const mark = { shape: registrationShapes[state], ...(state === "broken" && { role: "wrong" as const }) };
  const title = { words: `${registrationTitles[state]}.`, look: "strong" } as const;
  return [{ type: "lines", rows: [{ mark, words: [title, ` ${reason}`] }] }];
}

function changeRows(registration: Registration | undefined, amendments: readonly Amendment[]): readonly Dated[] {
  if (!registration) return [];
  const { born, changes, firstResult } = registration;
  return [
    ...(born ? [{ date: born.date, words: [`Plan first committed, by ${born.by}`], end: shortId(born.commit) }] : []),
    ...changes.map((change) => changeRow(change, amendments)),
    ...(firstResult
      ? [
          {
            date: firstResult.date,
            words: [{ words: "First result", look: "strong" } as const, `, by ${firstResult.by}`],
            end: shortId(firstResult.commit),
          },
        ]
      : []),
  ];
}

function changeRow(change: Change, amendments: readonly Amendment[]): Dated {
  const { date, field, from, to, by, commit, afterResult } = change;
  const when = afterResult ? ", after the first result" : isWhileOpen(change) ? ", while its window was open" : "";
  const why = amendments.find((amendment) => isAbout(amendment, change))?.why;
  return {
    date,
    words: [
      `${toCapital(field)} `,
      ...endsOf(from, to),
      `, by ${by}${when}`,
      ...(why === undefined ? [] : [`. ${withFullStop(why)}`]),
    ],
    end: shortId(commit),
  };
}

function endsOf(from: string | undefined, to: string | undefined): readonly StoryRun[] {
  return [
    { words: shorten(from ?? nothingWritten, longestValue), look: "gone" },
    " to ",
    { words: shorten(to ?? nothingWritten, longestValue), look: "strong" },
  ];
}

/** Whether an amendment tells why a change of git's was made. */
function isAbout(amendment: Amendment, { field, from }: Pick<Change, "field" | "from">): boolean {
  const known = fieldIn(field);
  return known !== undefined && isNamed(known, from, [amendment]);
}

function fieldIn(words: string | undefined): ProtocolField | undefined {
  return protocolFields.find((field) => field === words);
}

/** Amendments of which git shows no change: made before the first commit, or where nobody can ask it. */
function amendmentRows(registration: Registration | undefined, amendments: readonly Amendment[]): readonly Dated[] {
  const changes = registration?.changes ?? [];
  return amendments
    .filter((amendment) => !changes.some((change) => isAbout(amendment, change)))
    .map(({ field = "the plan", was, date = "", by, why }) => {
      const known = fieldIn(field);
      const before = was === undefined ? nothingWritten : known ? wordsOfWas(known, was) : JSON.stringify(was);
      const who = by === undefined ? "" : `, by ${namesOf(by)}`;
      const reason = why === undefined ? "" : `. ${withFullStop(why)}`;
      return {
        date,
        words: [
          `Amended ${field}, was `,
          { words: shorten(before, longestValue), look: "gone" } as const,
          `${who}${reason}`,
        ],
      };
    });
}

function shortId(commit: string): string {
  return commit.slice(0, 7);
}
