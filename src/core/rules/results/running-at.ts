import { compareText } from "../../base/compare-text.ts";
import type { Day } from "../../base/day.ts";
import { windowOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import type { ExperimentWindow } from "../../model/window.ts";

/** Whether a window is open on a day; an end that is not said is open. */
export function isOpenOn({ from = "", to }: ExperimentWindow, day: Day): boolean {
  return from <= day && (to === undefined || day <= to);
}

/**
 * Those of the runnable that run on `today`: first those without a window, then from the window that opened first to
 * the one that opened last.
 *
 * Every one of them asks, and gets the same list to ask about; so the answer is kept with the list.
 */
export function runningAt(list: readonly Provider[], today: Day): readonly Provider[] {
  const known = answers.get(list);
  if (known?.today === today) return known.running;
  const running = list
    .map((provider) => ({ provider, window: windowOfFact(provider.fact) }))
    .filter(({ window }) => isOpenOn(window, today))
    // A stable sort: of windows that opened on one day, the one with the later URI comes last.
    .sort((a, b) => compareText(startOf(a.window), startOf(b.window)))
    .map(({ provider }) => provider);
  answers.set(list, { today, running });
  return running;
}

const answers = new WeakMap<readonly Provider[], { readonly today: Day; readonly running: readonly Provider[] }>();

/** Sorts before all days where only the end is known, and before that where nothing is. */
function startOf({ from, to }: ExperimentWindow): string {
  return from ?? (to === undefined ? "" : " ");
}
