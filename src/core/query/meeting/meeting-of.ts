import type { Day } from "../../base/day.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import { parsePeriod, type Period } from "../../grammar/period.ts";
import { settingsOf, type Snapshot } from "../../index/snapshot.ts";
import { buildCardsInSlices, cardsOf, type CardTable } from "../build-cards.ts";
import { toCapital } from "../../base/to-capital.ts";
import { usualPeriodOf } from "../review/usual-period.ts";
import { learnedSlides } from "./learned-slides.ts";
import type { Meeting, MeetingPart } from "./meeting.ts";
import type { Chosen, MeetingWorld } from "./meeting-world.ts";
import { nextSlides } from "./next-slides.ts";
import { overviewSlides } from "./overview-slides.ts";
import { owedSlides } from "./owed-slides.ts";
import { sinceWords } from "./since-words.ts";

export interface MeetingOptions {
  /** The days to look back on; a round of the team in the first folder that has settings where it is absent. */
  readonly period?: Period | undefined;
  /** Cards of an earlier moment, of which those are taken over that did not change. */
  readonly cards?: CardTable | undefined;
}

/** More than any meeting gets through. */
const mostSlides = 60;
/** A choice is made among few. */
const mostNext = 20;

/** What a team looks at when it meets on a day: what came out, what is owed, and where the next experiment may come from. */
export function meetingOf(snapshot: Snapshot, today: Day, options: MeetingOptions = {}): Meeting {
  return runThrough(meetingInSlices(snapshot, today, options));
}

/** The same, with pauses between cards. */
export function* meetingInSlices(
  snapshot: Snapshot,
  today: Day,
  { period = usualPeriodIn(snapshot, today), cards }: MeetingOptions = {},
): Sliced<Meeting> {
  const table = yield* buildCardsInSlices(snapshot, today, cards);
  const readable = cardsOf(table).filter(({ unreadable }) => unreadable === undefined);
  const world: MeetingWorld = { snapshot, today, period, cards: readable };
  const since = sinceWords(period, today);
  const whenEmpty = `Nothing came out, and nothing was decided ${since}.`;
  yield;
  const overview = overviewSlides(world);
  yield;
  const learned = yield* learnedSlides(world, mostSlides);
  const owed = owedSlides(world, mostSlides);
  yield;
  const next = nextSlides(world, mostNext);
  return {
    period,
    parts: [
      partOf("overview", toCapital(since), overview, whenEmpty),
      partOf("learned", "What did we learn?", learned, whenEmpty),
      partOf("owed", "What do we owe?", owed, "Nothing is owed, and nothing falls due before we meet again."),
      partOf(
        "next",
        "What is our next best experiment?",
        next,
        "No question is open. Write down the next one as a unit of learning.",
      ),
    ],
  };
}

function partOf(name: MeetingPart["name"], title: string, { slides, all }: Chosen, whenEmpty: string): MeetingPart {
  return { name, title, slides, leftOut: all - slides.length, whenEmpty };
}

function usualPeriodIn(snapshot: Snapshot, today: Day): Period {
  const [root = ""] = snapshot.settings.keys();
  const reading = parsePeriod(usualPeriodOf(settingsOf(snapshot, root)), today);
  return "period" in reading ? reading.period : {};
}
