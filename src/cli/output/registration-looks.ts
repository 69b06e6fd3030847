import type { RegistrationState } from "../../core/history/registration.ts";
import type { Paint } from "./paint.ts";

const signs = { sealed: "✓", amended: "~", unproved: "?", broken: "✗" } as const satisfies Record<
  RegistrationState,
  string
>;
const colours = { sealed: "green", amended: "blue", unproved: "yellow", broken: "red" } as const satisfies Record<
  RegistrationState,
  Parameters<Paint>[0]
>;

/** A state as people see it at a terminal: a sign, so that colour is not needed, and its word. */
export function paintState(state: RegistrationState, paint: Paint, width = 0): string {
  return paint(colours[state], `${signs[state]} ${state.padEnd(width)}`);
}
