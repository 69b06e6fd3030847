import { isOn } from "../flags.ts";

/** The promise under the price, for visitors whose postcode we know. */
export function deliveryLine(weekday: string | undefined): string | undefined {
  return isOn("delivery_date") && weekday ? `With you on ${weekday}` : undefined;
}
