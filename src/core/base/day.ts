/**
 * A calendar day, `YYYY-MM-DD`, without time and zone.
 *
 * A string, so that it compares, sorts and travels as JSON as it stands in the files.
 */
export type Day = string;

const millisecondsPerDay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Years beyond which a date is a slip of the keyboard; day arithmetic on what lies between never leaves four digits. */
const firstYear = 1900;
const lastYear = 2999;

/** The day that `text` names; `undefined` for anything else, days that do not exist (2026-02-30) included. */
export function parseDay(text: string): Day | undefined {
  const match = shape.exec(text);
  const year = Number(match?.[1]);
  if (!match || year < firstYear || lastYear < year) return undefined;
  const date = new Date(Date.UTC(year, Number(match[2]) - 1, Number(match[3])));
  return date.toISOString().slice(0, 10) === text ? text : undefined;
}

/** The day `count` days after `day`; before it when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/**
 * The calendar day of an instant in a time zone.
 *
 * @param timeZone An IANA name; the machine's zone when absent or not known to the platform.
 */
export function dayOfInstant(instant: Date, timeZone?: string): Day {
  // To load the calendars of all zones takes longer than all else that a short answer needs.
  if (!timeZone) return localDayOf(instant);
  try {
    const options = { year: "numeric", month: "2-digit", day: "2-digit", timeZone } as const;
    return new Intl.DateTimeFormat("en-CA", options).format(instant);
  } catch {
    return localDayOf(instant);
  }
}

function localDayOf(instant: Date): Day {
  const [month, day] = [instant.getMonth() + 1, instant.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${String(instant.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
