import { html, type TemplateResult } from "lit";

import type { Completion } from "../../core/query/search/complete-query.ts";
import { toNumberText } from "../text/count-of.ts";

/** The list below the field; `active` is the place of the one that `Enter` would take, -1 for none. */
export function renderCompletions(
  completions: readonly Completion[],
  { active, typed, onChoose }: CompletionLooks,
): TemplateResult {
  return html`
    <div class="popup" @mousedown=${keepFocus}>
      <div id="completions" role="listbox" aria-label="Completions">
        ${completions.map(
          (completion, at) => html`
            <div
              id="completion-${at}"
              role="option"
              aria-selected=${at === active}
              @click=${() => onChoose(completion)}
            >
              <bdi>${renderTitle(completion, typed)}</bdi> ${renderCount(completion)}
            </div>
          `,
        )}
      </div>
      <p class="hint" aria-hidden="true">Enter adds, Tab completes, - excludes</p>
    </div>
  `;
}

interface CompletionLooks {
  readonly active: number;
  /** What was typed of the value, which stands out in each line. */
  readonly typed: string;
  readonly onChoose: (completion: Completion) => void;
}

/** A click takes the focus from the field before it is one. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function renderCount({ count }: Completion): TemplateResult | undefined {
  if (count === undefined) return undefined;
  return html`<span>${toNumberText(count)}<span class="unseen"> ${count === 1 ? "card" : "cards"}</span></span>`;
}

function renderTitle({ title, text }: Completion, typed: string): TemplateResult {
  const at = title === text ? placeIn(title, typed.toLowerCase()) : title.length - typed.length;
  if (at < 0 || typed === "") return html`${title}`;
  const end = at + typed.length;
  return html`${title.slice(0, at)}<b>${title.slice(at, end)}</b>${title.slice(end)}`;
}

/** Where a term says what was typed: in its value where it has one, and there where a word begins. */
function placeIn(title: string, typed: string): number {
  const lower = title.toLowerCase();
  const from = title.endsWith(":") ? 0 : title.indexOf(":") + 1;
  const places = [0, ...Array.from(lower.matchAll(/[^\p{L}\p{N}]/gu), ({ index }) => index + 1)];
  return places.find((at) => from <= at && lower.startsWith(typed, at)) ?? -1;
}
