import { html, svg, type TemplateResult } from "lit";

import type { Stage } from "../../core/base/stage.ts";
import { toCapital } from "../../core/base/to-capital.ts";
import type { Card, CardVerdict } from "../../core/query/card.ts";
import { isUnanswered, leaningWords, progressWords } from "../../core/query/verdict-words.ts";
import { toTimeLeftText } from "../text/time-left-text.ts";
import { renderLine } from "./render-line.ts";
import "../wall-verdict.ts";

/** What a test has shown until now; before it shows anything, how long there is. */
export function renderOutcome(card: Card): TemplateResult | undefined {
  const { verdict, stage, opensIn } = card;
  const timeLeft = toTimeLeftText(card);
  if (verdict && showsVerdict(verdict, stage)) return renderVerdict(verdict, timeLeft);
  return timeLeft ? renderLine(opensIn === undefined ? "session-in-progress" : "calendar", timeLeft) : undefined;
}

/** As long as nothing is due, a plan without results says when it ends, and not that there are none. */
function showsVerdict(verdict: CardVerdict, stage: Stage): boolean {
  return verdict.state !== "none" || isUnanswered(verdict) || stage === "analyse" || stage === "decide";
}

function renderVerdict(verdict: CardVerdict, timeLeft: string | undefined): TemplateResult {
  const { note, progress, state, stoppedEarly } = verdict;
  const leaning = leaningWords(verdict);
  const stopped = progress ? `Stopped early at ${progressWords(progress)}` : "Stopped early";
  const notes = [leaning && toCapital(leaning), stoppedEarly && stopped, note].filter(Boolean);
  return html`
    <p class="state">
      <wall-verdict .verdict=${verdict}></wall-verdict>${timeLeft && html`<span class="left">${timeLeft}</span>`}
    </p>
    ${state === "collecting" && progress ? renderProgress(progress) : undefined}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  `;
}

/** How far a plan with a sample has come; the words say it to those who do not see the bar. */
function renderProgress(progress: NonNullable<CardVerdict["progress"]>): TemplateResult {
  const share = Math.min(1, progress.observed / progress.planned);
  return html`
    <p class="progress">
      <svg width="100%" height="4" aria-hidden="true">${svg`<rect width=${`${100 * share}%`} height="4"></rect>`}</svg
      >${progressWords(progress)}
    </p>
  `;
}
