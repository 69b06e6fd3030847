import { isOn } from "../flags.ts";

export type SecurityArm = "control" | "lock" | "card-digits" | "promise";

/** What stands beside the one-click button, by arm; the control says nothing, as before. */
export function securityNote(arm: SecurityArm, lastDigits: string): string | undefined {
  if (!isOn("security_note")) return undefined;
  switch (arm) {
    case "control":
      return undefined;
    case "lock":
      return "Your card is safe";
    case "card-digits":
      return `Card ending in ${lastDigits}`;
    case "promise":
      return "We never see your card number";
  }
}
