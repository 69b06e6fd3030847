import { isOn } from "../flags.ts";

/** The button that orders at once; absent for customers without a card on file. */
export function oneClickButton(lastDigits: string | undefined): string | undefined {
  return isOn("one_click_checkout") && lastDigits ? "Order now" : undefined;
}
